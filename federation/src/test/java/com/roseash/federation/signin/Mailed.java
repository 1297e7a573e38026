package com.roseash.federation.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.platform.mail.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody reads in a mail to sign in with. */
final class Mailed {

	static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private static final Pattern LINK = Pattern.compile("http://\\S+(/signin/links/\\S+)");

	private Mailed() {
	}

	/** The path of the link. */
	static String link(Mail mail) {
		return first(LINK, mail);
	}

	/** The code. */
	static String code(Mail mail) {
		return first(CODE, mail);
	}

	/** Some code that is not the one. */
	static String wrongCode(Mail mail) {
		return code(mail).equals("000000") ? "000001" : "000000";
	}

	private static String first(Pattern pattern, Mail mail) {
		Matcher matcher = pattern.matcher(mail.text());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

}
