package com.roseash.domain.redirects;

import java.util.List;
import java.util.stream.IntStream;

import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Redirects} promises, whoever answers; begins with none. */
public abstract class RedirectsKit {

	/** The implementation or client under test. */
	protected abstract Redirects redirects();

	@Test
	void anAddressLeadsWhereItWasLedLast() {
		put("/old", "/new");
		put("/old/", "/newer");

		assertThat(redirects().find("/old")).contains(new Redirect("/old", "/newer", true));
		assertThat(redirects().find("/old/")).isPresent();
		assertThat(redirects().find("/Old")).isEmpty();
		assertThat(redirects().find("/" + "x".repeat(5000))).isEmpty();
		assertThat(redirects().list("", 1).count()).isOne();
	}

	@Test
	void whatWasRemovedLeadsNowhere() {
		put("/old", "/new");

		redirects().remove(new RemoveRedirect("/old"));
		redirects().remove(new RemoveRedirect("/old"));

		assertThat(redirects().find("/old")).isEmpty();
	}

	@Test
	void anyPathThatIsTakenIsFoundAndRemoved() {
		List.of("/100%", "/café", "/a b", "/%41", "/'x'\"<").forEach((path) -> {
			put(path, "/new");
			assertThat(redirects().find(path)).isPresent();
			redirects().remove(new RemoveRedirect(path));
			assertThat(redirects().find(path)).isEmpty();
		});
	}

	@Test
	void circlesAreRefusedAndNothingIsKept() {
		put("/a", "/b");
		put("/b", "/c");

		assertThatExceptionOfType(RedirectLoop.class).isThrownBy(() -> put("/c", "/a/#top"))
			.withMessageContaining("/c → /a → /b → /c");
		assertThatExceptionOfType(RedirectLoop.class).isThrownBy(() -> redirects()
			.put(new PutRedirects(List.of(redirect("/x", "/y"), redirect("/y", "/z?q"), redirect("/z", "/x")))));
		assertThat(redirects().list("", 1).redirects()).containsExactly(redirect("/a", "/b"), redirect("/b", "/c"));
	}

	@Test
	void longWaysThatEndAreNoCircles() {
		List<Redirect> way = IntStream.range(0, 2000).mapToObj((i) -> redirect("/" + i, "/" + (i + 1))).toList();

		redirects().put(new PutRedirects(way));

		assertThat(redirects().list("", 1).count()).isEqualTo(2000);
		assertThatExceptionOfType(RedirectLoop.class).isThrownBy(() -> put("/2000", "/0"));
	}

	@Test
	void thereIsALimit() {
		redirects().put(new PutRedirects(many(0, PutRedirects.MOST)));

		assertThatExceptionOfType(TooManyRedirects.class).isThrownBy(() -> put("/one-more", "/x"));
		put("/old-1", "/x");
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new PutRedirects(many(0, PutRedirects.MOST + 1)));
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new PutRedirects(List.of(redirect("/a", "/b"), redirect("/a/", "/c"))));
	}

	@Test
	void theyAreFoundByWhatTheyContain() {
		redirects().put(new PutRedirects(many(0, 120)));
		put("/else", "https://example.org/where");

		assertThat(redirects().list("example", 1).redirects()).extracting(Redirect::from).containsExactly("/else");
		assertThat(redirects().list("", 3).redirects()).hasSize(21);
		assertThat(redirects().list("", 99).number()).isEqualTo(3);
		assertThat(redirects().list("%", 0)).isEqualTo(new RedirectPage(List.of(), 1, 1, 0));
	}

	private static List<Redirect> many(int from, int until) {
		return IntStream.range(from, until).mapToObj((i) -> redirect("/old-" + i, "/new")).toList();
	}

	private void put(String from, String to) {
		redirects().put(new PutRedirects(List.of(redirect(from, to))));
	}

	private static Redirect redirect(String from, String to) {
		return new Redirect(from, to, true);
	}

}
