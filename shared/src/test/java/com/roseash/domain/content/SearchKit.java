package com.roseash.domain.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.roseash.domain.content.SearchResult.Find;
import com.roseash.domain.content.SearchResult.Piece;
import com.roseash.platform.contract.InvalidField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Search} promises, whoever answers; begins with nothing published. */
public abstract class SearchKit {

	/** The implementation or client under test. */
	protected abstract Search search();

	/** Where the posts are written. */
	protected abstract Manuscripts manuscripts();

	@BeforeEach
	void publish() {
		manuscripts().introduce(Articles.author());
		publish("bread", "Baking rye bread", "<p>Flour, water and an oven.</p>", List.of("Bakery"));
		publish("apples", "Pressing apples", "<p>The baker came, too, &lt;b&gt; and wasps.</p>", List.of("Orchard"));
		manuscripts().write(Articles.post("draft", "Baking secrets", "<p>Oven.</p>", 3, List.of("Bakery")));
	}

	@Test
	void wordsAreFoundInAnyFormTheTitleFirst() {
		assertThat(slugs("bake")).as("or baker").containsExactly("bakery", "bread", "apples");
		assertThat(slugs("presses apple")).containsExactly("apples");
		assertThat(slugs("oven")).containsExactly("bread");
	}

	@Test
	void theLastWordMayBeUnfinished() {
		assertThat(slugs("flour wat")).containsExactly("bread");
		assertThat(slugs("flo water")).isEmpty();
		assertThat(slugs("wasp")).containsExactly("apples");
	}

	@Test
	void aWholeWordIsNotTheBeginningOfOneThatMerelySharesItsStem() {
		publish("meeting", "A meeting", "<p>It ended in applause.</p>", List.of());

		assertThat(slugs("apple")).containsExactly("apples");
		assertThat(slugs("appl")).containsExactlyInAnyOrder("apples", "meeting");
		assertThat(slugs("press appl")).containsExactly("apples");
	}

	@Test
	void aTagOrAnAuthorIsFoundByItsName() {
		assertThat(slugs("ORCHARD")).as("the tag itself first").containsExactly("orchard", "apples");
		manuscripts().write(Articles.page("orchard"));
		assertThat(slugs("About orchard")).as("renamed").containsExactly("orchard", "apples");
		assertThat(slugs("mara field")).containsExactlyInAnyOrder("bread", "apples");
	}

	@Test
	void whatIsAlmostATitleIsFoundIfNothingElseIs() {
		SearchResult alike = search().posts("presing aples", 1);

		assertThat(alike.exact()).isFalse();
		assertThat(alike.finds()).extracting((find) -> find.card().slug()).containsExactly("apples");
	}

	@Test
	void whereTheWordsStandIsMarkedAndNothingInItIsMarkup() {
		Find find = search().posts("wasps", 1).finds().getFirst();

		assertThat(find.snippet()).contains(new Piece("wasps", true));
		assertThat(find.snippet().stream().map(Piece::text).collect(Collectors.joining()))
			.contains("baker came, too,", "and wasps")
			.doesNotContain("<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "the", "&", "!", "a & | ! (", "'", "\\", ":*", "<->", "\"", "-" })
	void whatSaysNothingFindsNothingAndBreaksNothing(String query) {
		assertThat(slugs(query)).isEmpty();
	}

	@Test
	void wordsCanBeLeftOutAndStandBesideEachOther() {
		assertThat(slugs("baker or rye")).containsExactlyInAnyOrder("bread", "apples");
		assertThat(slugs("\"rye bread\"")).containsExactly("bread");
		assertThat(slugs("\"bread rye\"")).isEmpty();
		assertThat(slugs("oven -rye")).isEmpty();
	}

	@Test
	void pagesHoldTenEach() {
		IntStream.range(0, 12).forEach((i) -> publish("loaf-" + i, "Loaf " + i, "<p>Sesame</p>", List.of()));

		assertThat(search().posts("sesame", 1).finds()).hasSize(10);
		SearchResult last = search().posts("sesame", 99);
		assertThat(last.finds()).hasSize(2);
		assertThat(last.number()).isEqualTo(2);
		assertThat(last.count()).isEqualTo(12);
	}

	@Test
	void whatNobodyMayReadIsNotFound() {
		assertThat(slugs("secrets")).isEmpty();
		manuscripts().unpublish(new UnpublishPost("bread"));
		assertThat(slugs("rye")).isEmpty();
		assertThat(slugs("Bakery")).containsExactly("bakery");
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> search().posts("x".repeat(201), 1));
	}

	private void publish(String slug, String title, String html, List<String> tags) {
		Articles.publish(manuscripts(), Articles.post(slug, title, html, 0, tags));
	}

	private List<String> slugs(String query) {
		return search().posts(query, 1).finds().stream().map((find) -> find.card().slug()).toList();
	}

}
