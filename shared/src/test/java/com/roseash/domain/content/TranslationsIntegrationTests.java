package com.roseash.domain.content;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;

import com.roseash.domain.relations.AddRelation;
import com.roseash.domain.relations.ArrangeRelations;
import com.roseash.domain.relations.Candidate;
import com.roseash.domain.relations.NotACandidate;
import com.roseash.domain.relations.Relation;
import com.roseash.domain.relations.Relations;
import com.roseash.platform.contract.InvalidField;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class TranslationsIntegrationTests {

	private static final String KIND = TranslationGraph.TRANSLATION_OF;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Posts posts;

	@Autowired
	Relations relations;

	@Autowired
	TranslationOf definition;

	@Autowired
	JdbcClient jdbc;

	private UUID english;

	private UUID german;

	private UUID french;

	@BeforeEach
	void write() {
		clear();
		this.manuscripts.introduce(Articles.author());
		this.english = publish("rye", "");
		this.german = publish("roggen", "de");
		this.french = publish("seigle", "fr");
	}

	@AfterEach
	void clear() {
		this.jdbc.sql("delete from post").update();
		this.jdbc.sql("delete from relation").update();
	}

	@Test
	void translationsOfOneAreTranslationsOfEachOther() {
		relate(this.english, this.german);
		relate(this.german, this.french);

		assertThat(languages("rye")).containsExactly("en-GB", "de", "fr").isEqualTo(languages("seigle"));
		assertThat(this.posts.post("roggen").translations().readable()).extracting(Translation::name)
			.containsExactly("English (United Kingdom)", "Deutsch", "français");
		assertThat(related(this.english)).containsExactly(this.german.toString(), this.french.toString());
	}

	@Test
	void twoGroupsBecomeOne() {
		UUID welsh = publish("rhyg", "cy");
		relate(this.english, this.german);
		relate(welsh, this.french);

		relate(this.german, this.french);

		assertThat(languages("rhyg")).containsExactlyInAnyOrder("en-GB", "de", "fr", "cy");
		assertThat(related(this.english)).hasSize(3);
		assertThat(related(welsh)).hasSize(3);
	}

	@Test
	void whoIsPartedFromOneLeavesAll() {
		relate(this.english, this.german);
		relate(this.german, this.french);

		this.relations
			.arrange(new ArrangeRelations(KIND, this.english.toString(), List.of(this.french.toString()), null));

		assertThat(this.posts.post("roggen").translations()).isEqualTo(Translations.NONE);
		assertThat(languages("rye")).containsExactly("en-GB", "fr");
	}

	@Test
	void thereIsOneInEachLanguage() {
		relate(this.english, this.german);
		UUID other = publish("roggenbrot", "de");
		relate(other, this.french);

		assertThatExceptionOfType(NotACandidate.class).isThrownBy(() -> relate(this.english, other))
			.withMessageContaining("“About roggen” and “About roggenbrot” are both in Deutsch");
		assertThatExceptionOfType(NotACandidate.class).as("by way of another")
			.isThrownBy(() -> relate(this.english, this.french));
		UUID british = publish("rye-again", "en-gb");
		assertThatExceptionOfType(NotACandidate.class).as("the site's, named")
			.isThrownBy(() -> relate(this.english, british));
		assertThat(languages("rye")).containsExactly("en-GB", "de");
	}

	@Test
	void severalAreChosenAtOnceAndOneForEachLanguage() {
		UUID other = publish("roggenbrot", "de");
		List<String> wanted = List.of(this.german.toString(), other.toString());

		assertThatExceptionOfType(NotACandidate.class).isThrownBy(
				() -> this.relations.arrange(new ArrangeRelations(KIND, this.english.toString(), wanted, null)));
		assertThat(related(this.english)).isEmpty();
		relate(this.english, this.german);
		this.relations.arrange(new ArrangeRelations(KIND, this.english.toString(),
				List.of(this.french.toString(), other.toString()), null));
		assertThat(languages("rye")).containsExactly("en-GB", "fr", "de");
	}

	@Test
	void aLanguageThatATranslationHasIsNotTaken() {
		relate(this.english, this.german);
		WritePost french = text("roggen", "fr");
		this.manuscripts.write(french);

		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> this.manuscripts.write(text("roggen", "en-GB")))
			.withMessageContaining("English");
		assertThat(languages("rye")).containsExactly("en-GB", "fr");
	}

	@Test
	void whatReadersDoNotSeeIsNotNamed() {
		relate(this.english, this.german);
		relate(this.english, this.french);
		this.manuscripts.unpublish(new UnpublishPost("roggen"));

		assertThat(languages("rye")).containsExactly("en-GB", "fr");
		assertThat(this.posts.post("rye").translations().all()).contains(this.german);
		this.manuscripts.unpublish(new UnpublishPost("seigle"));
		assertThat(languages("rye")).isEmpty();
	}

	@Test
	void candidatesSayTheirLanguage() {
		this.manuscripts.write(text("roggenbrot", "de"));

		assertThat(this.relations.candidates(KIND, this.english.toString(), "ROGGEN", 10)).extracting(Candidate::label)
			.containsExactly("About roggen (Deutsch)", "About roggenbrot (Deutsch)");
	}

	@Test
	void ofTwoInOneLanguageAtOnceOneIsTaken() throws Exception {
		UUID other = publish("roggenbrot", "de");
		Queue<UUID> both = new ConcurrentLinkedQueue<>(List.of(this.german, other));

		List<Boolean> taken = AtOnce.call(2, () -> attempt(() -> relate(this.english, both.remove())));

		assertThat(taken).containsOnlyOnce(true);
		assertThat(languages("rye")).containsExactly("en-GB", "de");
	}

	@Test
	void aLanguageChangedMeanwhileIsNotThereTwice() throws Exception {
		relate(this.english, this.german);
		for (int round = 0; round < 5; round++) {
			this.manuscripts.write(text("seigle", "fr"));
			Queue<Runnable> deeds = new ConcurrentLinkedQueue<>(List.of(() -> relate(this.english, this.french),
					() -> this.manuscripts.write(text("roggen", "fr"))));

			AtOnce.call(2, () -> attempt(deeds.remove()));

			assertThat(languages("rye")).doesNotHaveDuplicates();
			this.jdbc.sql("delete from relation where :id in (from_id, to_id)")
				.param("id", this.french.toString())
				.update();
			this.manuscripts.write(text("roggen", "de"));
		}
	}

	@Test
	void withoutWaitingForEachOtherBothWouldBeTaken() throws Exception {
		UUID other = publish("roggenbrot", "de");
		Queue<UUID> both = new ConcurrentLinkedQueue<>(List.of(this.german, other));
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		List<Boolean> taken = AtOnce.call(2, () -> {
			UUID one = both.remove();
			boolean takes = this.definition.takes(this.english.toString(), one.toString());
			bothHaveLooked.await();
			return takes;
		});

		assertThat(taken).containsExactly(true, true);
	}

	private static boolean attempt(Runnable deed) {
		try {
			deed.run();
			return true;
		}
		catch (NotACandidate | InvalidField ex) {
			return false;
		}
	}

	private UUID publish(String slug, String language) {
		return Articles.publish(this.manuscripts, text(slug, language)).id();
	}

	private static WritePost text(String slug, String language) {
		return Articles.post(slug, "About " + slug, "<p>x</p>", slug.length(), List.of())
			.with(new PostDetails(Readers.EVERYBODY, List.of(), "", Presentation.PLAIN, language));
	}

	private void relate(UUID one, UUID other) {
		this.relations.add(new AddRelation(KIND, one.toString(), other.toString(), null));
	}

	private List<String> related(UUID post) {
		return this.relations.out(KIND, post.toString()).stream().map(Relation::to).toList();
	}

	private List<String> languages(String slug) {
		return this.posts.post(slug).translations().readable().stream().map(Translation::language).toList();
	}

}
