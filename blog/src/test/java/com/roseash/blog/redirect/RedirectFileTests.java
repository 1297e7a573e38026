package com.roseash.blog.redirect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.roseash.domain.redirects.Redirect;
import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RedirectFileTests {

	@Test
	void ghostsJsonIsRead() {
		RedirectImport found = read("redirects.json", """
				[
				  {"from": "^\\\\/old\\\\/?$", "to": "/posts/new", "permanent": true},
				  {"from": "/summer/", "to": "https://example.org/summer?x=1"}
				]""");

		assertThat(found.problems()).isEmpty();
		assertThat(found.redirects()).containsExactly(new Redirect("/old", "/posts/new", true),
				new Redirect("/summer", "https://example.org/summer?x=1", false));
	}

	@Test
	void ghostsYamlIsRead() {
		RedirectImport found = read("redirects.yaml", """
				# what was
				301:
				  /old/: /posts/new
				  ^/older$: /posts/newer/

				302:
				  /summer: https://example.org/
				""");

		assertThat(found.problems()).isEmpty();
		assertThat(found.redirects()).containsExactly(new Redirect("/old", "/posts/new", true),
				new Redirect("/older", "/posts/newer/", true), new Redirect("/summer", "https://example.org/", false));
	}

	@Test
	void tablesAreRead() {
		RedirectImport found = read("old.csv",
				"\uFEFFfrom,to,status\r\n/old,/new\r\n\r\n\"/a,b\",/c,302\r\n/caf\u00e9,/d, 301 \r\n");

		assertThat(found.problems()).isEmpty();
		assertThat(found.redirects()).containsExactly(new Redirect("/old", "/new", true),
				new Redirect("/a,b", "/c", false), new Redirect("/café", "/d", true));
	}

	@Test
	void whatIsWrongIsSaidLineByLine() {
		assertThat(problems("x.json", """
				[
				  {"from": "/tag/(.*)", "to": "/tags/$1", "permanent": true},
				  {"from": "/fine", "to": "/new"},
				  {"from": "/My-Url/i", "to": "/new"},
				  {"from": "/fine/", "to": "/other"},
				  {"to": "/new"}
				]""")).containsExactly("2 to", "4 from", "5 from", "6 from");
		assertThat(problems("x.yaml", "301:\n  /a: /b\n  /[0-9]+: /c\n303:\n  /d: /e\n")).containsExactly("3 from",
				"5 status");
		assertThat(problems("x.csv", "/a,/b\n/c\n/d,/e,308\n/f,javascript:alert(1)\n")).containsExactly("2 to",
				"3 status", "4 to");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "[]", "[1]", "[{]", "[{\"from\":\"/a\"", "{\"a\":1}", "301:", "301: /a",
			"301:\n  - /a", "301:\n  /a: /b\n  /a: /c", "from,to", "\"unclosed", "301:\n  /a: {b: c}" })
	void whatIsNoSuchFileIsRefusedOrHasNothingToTake(String text) {
		for (String name : List.of("a.json", "a.yaml", "a.csv")) {
			try {
				assertThat(read(name, text).problems()).as(name).isNotEmpty();
			}
			catch (InvalidField ex) {
				assertThat(ex.field()).isEqualTo("file");
			}
		}
	}

	@Test
	void limitsHold() {
		String many = IntStream.rangeClosed(0, 10_000).mapToObj((i) -> "/" + i + ",/x\n").collect(Collectors.joining());

		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> read("a.csv", many))
			.withMessageContaining("10001");
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> RedirectImport.of("a.csv", new byte[2 * 1024 * 1024 + 1]))
			.withMessageContaining("2 MB");
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> RedirectImport.of("a.csv", new byte[] { '/', (byte) 0xC3 }))
			.withMessageContaining("UTF-8");
	}

	@Test
	void whatYamlMultipliesIsNotMultiplied() {
		StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
		for (char at = 'b'; at <= 'z'; at++) {
			bomb.append(at).append(": &").append(at).append(" [");
			bomb.append(("*" + (char) (at - 1) + ",").repeat(10)).append("x]\n");
		}
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> read("a.yaml", bomb.toString()));
	}

	@RepeatedTest(300)
	void nothingThatIsSentDoesMoreThanBeRefused(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		String signs = "[]{}\"':,/\\^$.*-#&!|>%@`\n\r\t 301from to/ab\u0000\uFEFFé";
		String text = IntStream.range(0, random.nextInt(200))
			.mapToObj((i) -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
			.collect(Collectors.joining());
		String name = List.of("a.json", "a.yaml", "a.csv", "").get(random.nextInt(4));
		try {
			assertThat(read(name, random.nextBoolean() ? text : "301:\n  " + text)).isNotNull();
		}
		catch (InvalidField ex) {
			assertThat(ex.getMessage()).isNotBlank();
		}
	}

	private static List<String> problems(String name, String text) {
		return read(name, text).problems().stream().map((one) -> one.line().number() + " " + one.field()).toList();
	}

	private static RedirectImport read(String name, String text) {
		return RedirectImport.of(name, text.getBytes(StandardCharsets.UTF_8));
	}

}
