package com.roseash.federation.passkeys;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.federation.signin.Person;
import com.roseash.platform.config.Site;
import com.roseash.platform.mail.Letterbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What people with passkeys do, over HTTP. */
final class Keyring {

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private final Letterbox letterbox;

	private final Site site;

	Keyring(Letterbox letterbox, Site site) {
		this.letterbox = letterbox;
		this.site = site;
	}

	/** A passkey that nobody has registered, in a browser on our own pages. */
	SoftKey key() {
		return new SoftKey(origin());
	}

	String origin() {
		return this.site.url("");
	}

	/** Somebody who has just signed in by mail. */
	Person byMail(int port, String address) throws Exception {
		Person person = new Person(port);
		person.post("/signin", Map.of("email", address));
		Matcher code = CODE.matcher(this.letterbox.take().getLast().text());
		assertThat(code.find()).isTrue();
		assertThat(person.post("/signin/code", Map.of("code", code.group(1))).statusCode()).isEqualTo(302);
		return person;
	}

	HttpResponse<String> post(Person person, String address, String json) throws Exception {
		return person.script(address, origin(), json);
	}

	/** What a new passkey is asked to sign. */
	JsonNode beginRegistration(Person person) throws Exception {
		return begun(post(person, "/webauthn/register/options", ""));
	}

	/** What a passkey is asked to sign. */
	JsonNode beginSignIn(Person person) throws Exception {
		return begun(post(person, "/webauthn/authenticate/options", ""));
	}

	HttpResponse<String> register(Person person, SoftKey key, String name) throws Exception {
		return post(person, "/webauthn/register", key.made(beginRegistration(person), name));
	}

	HttpResponse<String> signIn(Person person, SoftKey key) throws Exception {
		return post(person, "/login/webauthn", key.signed(beginSignIn(person)));
	}

	private static JsonNode begun(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

}
