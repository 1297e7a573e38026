package com.roseash.domain.content;

import java.util.List;
import java.util.UUID;

import com.roseash.domain.relations.AddRelation;
import com.roseash.domain.relations.Candidate;
import com.roseash.domain.relations.CircularRelation;
import com.roseash.domain.relations.NotACandidate;
import com.roseash.domain.relations.Relations;
import com.roseash.platform.contract.InvalidField;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Tags} promises, whoever answers; begins with nothing written. */
public abstract class TagsKit {

	/** The implementation or client under test. */
	protected abstract Tags tags();

	/** Where the posts are written. */
	protected abstract Manuscripts manuscripts();

	/** What belongs together with what. */
	protected abstract Relations relations();

	@BeforeEach
	void introduce() {
		manuscripts().introduce(Articles.author());
	}

	@Test
	void aTagIsAPageOfItsOwnAndMadeOnce() {
		PostReference garden = tags().make(new MakeTag("Garden"));

		assertThat(garden.path()).isEqualTo("/garden");
		assertThat(tags().make(new MakeTag(" gARDEN "))).isEqualTo(garden);
		assertThat(tags().isTag(garden.id())).isTrue();
		assertThat(manuscripts().manuscript("garden").isPublished()).isTrue();
		assertThat(tags().make(new MakeTag("Search")).path()).as("something else is there").isEqualTo("/search-2");
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new MakeTag(" "));
	}

	@Test
	void aTagMadeAtOnceIsOne() throws Exception {
		List<PostReference> made = AtOnce.call(6, () -> tags().make(new MakeTag("Garden")));

		assertThat(made).containsOnly(made.getFirst());
	}

	@Test
	void postsAreTaggedByNamesInOrder() {
		PostCard rye = publish("rye", 0, "Bakery", "Autumn");

		assertThat(rye.tagged()).extracting(PostReference::path).containsExactly("/bakery", "/autumn");
		assertThat(publish("rye", 0, "autumn", "Bakery").tags()).containsExactly("Autumn", "Bakery");
		assertThat(manuscripts().write(manuscripts().manuscript("rye").text()).card().tags())
			.as("who names none leaves them")
			.containsExactly("Autumn", "Bakery");
		assertThat(publish("rye", 0).tags()).isEmpty();
	}

	@Test
	void aTagsPostsAreThosePublishedNewestFirst() {
		publish("one", 1, "Garden");
		publish("two", 2, "Garden", "Autumn");
		publish("three", 3, "Autumn");
		manuscripts().write(Articles.post("draft", "Draft", "<p>x</p>", 4, List.of("Garden")));
		UUID garden = tags().make(new MakeTag("Garden")).id();

		assertThat(slugs(tags().posts(garden, 1, 10))).containsExactly("two", "one");
		assertThat(slugs(tags().posts(garden, 2, 1))).containsExactly("one");
		assertThat(tags().posts(garden, 2, 1).pages()).isEqualTo(2);
		assertThat(tags().latest(garden, 1)).extracting((text) -> text.card().slug()).containsExactly("two");
		assertThat(tags().posts(UUID.randomUUID(), 1, 10)).isEqualTo(new PostPage(List.of(), 1, 1));
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> tags().posts(garden, 3, 1));
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> tags().posts(garden, 0, 1));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> tags().latest(garden, 101));
	}

	@Test
	void whatIsRenamedOrMovedIsTheSameTag() {
		publish("rye", 0, "Garden");
		manuscripts().write(Articles.page("garden"));
		manuscripts().move(new MovePost("garden", "allotment"));

		PostReference tag = tags().make(new MakeTag("About garden"));

		assertThat(tag.path()).isEqualTo("/allotment");
		assertThat(manuscripts().manuscript("rye").card().tagged()).containsExactly(tag);
	}

	@Test
	void whatIsMarkedIsATagUntilItIsNot() {
		publish("rye", 0);
		publish("bread", 1);
		String rye = id("rye");
		AddRelation tagged = new AddRelation("tagged", id("bread"), rye, null);
		assertThatExceptionOfType(NotACandidate.class).isThrownBy(() -> relations().add(tagged));

		tags().mark(new MarkTag("rye", true));
		tags().mark(new MarkTag("rye", true));
		relations().add(tagged);
		assertThat(manuscripts().manuscript("bread").card().tags()).containsExactly("About rye");
		assertThat(relations().candidates("tagged", null, "RYE", 5)).containsExactly(new Candidate(rye, "About rye"));

		tags().mark(new MarkTag("rye", false));
		assertThat(tags().isTag(UUID.fromString(rye))).isFalse();
		assertThat(manuscripts().manuscript("bread").card().tags()).isEmpty();
		assertThat(relations().candidates("tagged", null, "rye", 5)).isEmpty();

		tags().mark(new MarkTag("rye", true));
		assertThat(manuscripts().manuscript("bread").card().tags()).as("what was tagged stays so")
			.containsExactly("About rye");
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> tags().mark(new MarkTag("nothing", true)));
	}

	@Test
	void whatReadersDoNotSeeTagsNothing() {
		publish("rye", 0, "Garden", "Autumn");

		manuscripts().unpublish(new UnpublishPost("garden"));

		assertThat(manuscripts().manuscript("rye").card().tags()).containsExactly("Autumn");
		manuscripts().publish(new PublishPost("garden"));
		assertThat(manuscripts().manuscript("rye").card().tags()).containsExactly("Garden", "Autumn");
	}

	@Test
	void membersOfATypeAreThoseOfItsSubtypesToo() {
		for (String page : List.of("place", "village", "hamlet", "ely", "prickwillow", "lode")) {
			Articles.publish(manuscripts(), Articles.page(page));
		}
		relate("subtype-of", "village", "place");
		relate("subtype-of", "hamlet", "village");
		relate("is-a", "ely", "place");
		relate("is-a", "prickwillow", "village");
		relate("is-a", "lode", "hamlet");
		relate("is-a", "lode", "place");
		UUID place = UUID.fromString(id("place"));

		MemberPage members = tags().members(place, 1, 10);

		assertThat(members.members()).extracting(PostReference::path).containsExactly("/ely", "/lode", "/prickwillow");
		assertThat(members.types()).containsExactlyInAnyOrder(place, UUID.fromString(id("village")),
				UUID.fromString(id("hamlet")));
		assertThat(tags().members(place, 2, 2).members()).hasSize(1);
		assertThat(tags().members(UUID.fromString(id("hamlet")), 1, 10).members()).hasSize(1);
		assertThatExceptionOfType(CircularRelation.class).isThrownBy(() -> relate("subtype-of", "place", "hamlet"));
	}

	@Test
	void whatIsOfASubtypeOfTagIsATag() {
		Articles.publish(manuscripts(), Articles.page("topic"));
		publish("rye", 0);
		relations().add(new AddRelation("subtype-of", id("topic"), TagGraph.TAG.toString(), null));

		relate("is-a", "rye", "topic");

		assertThat(tags().isTag(UUID.fromString(id("rye")))).isTrue();
		assertThat(publish("bread", 1, "about rye").tags()).containsExactly("About rye");
		assertThat(tags().members(TagGraph.TAG, 1, 10).members()).extracting(PostReference::path)
			.containsExactly("/posts/rye");
		tags().mark(new MarkTag("rye", false));
		assertThat(tags().isTag(UUID.fromString(id("rye")))).isFalse();
	}

	@Test
	void aCopyIsTaggedLikeTheOriginal() {
		publish("rye", 0, "Garden", "Autumn", "Bakery");
		tags().mark(new MarkTag("autumn", false));

		assertThat(manuscripts().duplicate(new DuplicatePost("rye")).card().tags()).containsExactly("Garden", "Bakery");
	}

	private void relate(String kind, String from, String to) {
		relations().add(new AddRelation(kind, id(from), id(to), null));
	}

	private String id(String slug) {
		return manuscripts().manuscript(slug).card().id().toString();
	}

	private PostCard publish(String slug, int day, String... tags) {
		return Articles.publish(manuscripts(), Articles.post(slug, "About " + slug, "<p>x</p>", day, List.of(tags)));
	}

	private static List<String> slugs(PostPage page) {
		return page.posts().stream().map(PostCard::slug).toList();
	}

}
