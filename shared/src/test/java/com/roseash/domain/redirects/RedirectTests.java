package com.roseash.domain.redirects;

import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RedirectTests {

	@ParameterizedTest
	@CsvSource({ "/old/, /old", "/2019/05/rye///, /2019/05/rye", "/caf%C3%A9, /café", "' /old ', /old",
			"/old.html, /old.html", "/a%20b, /a b", "/100%25, /100%" })
	void pathsAreComparedAsReadersMeanThem(String written, String path) {
		assertThat(Redirect.of(written, "/new", true).from()).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "///", "old", "//evil.example/x", "https://example.org/x", "^/old$", "/old.*",
			"/a(b|c)", "/a?b=c", "/a#b", "/a%zz", "/a%00b", "/a\\b" })
	void whatIsNoPlainPathIsRefused(String from) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> Redirect.of(from, "/new", true))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("from"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "new", "//evil.example/x", "javascript:alert(1)", "data:text/html,x", "https:///x",
			"http:x", "/a b", "/a\r\nSet-Cookie: x", "ftp://example.org/", "/\\evil.example", "mailto:a@example.org" })
	void whatIsNoWebAddressIsRefused(String to) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Redirect("/old", to, true))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("to"));
	}

	@Test
	void anAddressIsKeptAsHeadersCanSayIt() {
		assertThat(new Redirect("/old", "/café?x=ä#é", false).to()).isEqualTo("/caf%C3%A9?x=%C3%A4#%C3%A9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/old", "/old/", "/old?x", "/old#x", "/%6Fld" })
	void nothingLeadsToItself(String to) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Redirect("/old", to, true));
	}

	@Test
	void whatIsKeptIsNotDecodedAgain() {
		Redirect once = Redirect.of("/100%25", "/new", true);

		assertThat(once.from()).isEqualTo("/100%");
		assertThat(new Redirect(once.from(), once.to(), true)).isEqualTo(once);
	}

	@Test
	void limitsHold() {
		new Redirect("/" + "x".repeat(499), "/" + "x".repeat(1999), true);
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new Redirect("/" + "x".repeat(500), "/new", true));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new Redirect("/old", "/" + "x".repeat(2000), true));
	}

}
