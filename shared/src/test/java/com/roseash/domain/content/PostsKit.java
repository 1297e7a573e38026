package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Posts} promises, whoever answers; begins with nothing published. */
public abstract class PostsKit {

	/** The implementation or client under test. */
	protected abstract Posts posts();

	/** Where the posts are written. */
	protected abstract Manuscripts manuscripts();

	@BeforeEach
	void introduce() {
		manuscripts().introduce(Articles.author());
	}

	@Test
	void nothingPublishedIsOneEmptyPage() {
		assertThat(posts().page(1, 10)).isEqualTo(new PostPage(List.of(), 1, 1));
		assertThat(posts().latest(10)).isEmpty();
		assertThat(posts().count()).isZero();
	}

	@Test
	void pagesHoldThePostsNewestFirst() {
		publish("one", "two", "three", "four", "five");
		publish(Articles.page("about"));

		assertThat(slugs(posts().page(1, 2))).containsExactly("five", "four");
		assertThat(slugs(posts().page(3, 2))).containsExactly("one");
		assertThat(posts().page(3, 2).pages()).isEqualTo(3);
		assertThat(posts().count()).isEqualTo(5);
	}

	@Test
	void aPageThatIsNotThereIsNotFound() {
		publish("one");

		for (int number : new int[] { 0, -1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE }) {
			assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> posts().page(number, 10));
		}
		for (int size : new int[] { 0, -1, 101 }) {
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> posts().page(1, size))
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("size"));
		}
	}

	@Test
	void aPostKnowsItsNeighboursInTime() {
		publish("one", "two", "three");

		PostView middle = posts().post("two");

		assertThat(middle.previous()).isEqualTo(new PostView.Neighbour("one", "About one"));
		assertThat(middle.next()).isEqualTo(new PostView.Neighbour("three", "About three"));
		assertThat(posts().post("one").previous()).isNull();
		assertThat(posts().post("three").next()).isNull();
	}

	@Test
	void postsOfTheSameInstantAreAllReached() {
		List.of("a", "b", "c").forEach((slug) -> publish(Articles.post(slug, 0)));

		List<String> listed = slugs(posts().page(1, 10));

		assertThat(posts().post(listed.get(1)).next()).extracting("slug").isEqualTo(listed.get(0));
		assertThat(posts().post(listed.get(1)).previous()).extracting("slug").isEqualTo(listed.get(2));
	}

	@Test
	void publishingTheSameSlugReplaces() {
		PostCard first = publish(Articles.post("rye", 0));
		PostCard again = publish(Articles.post("rye", "Better", "<p>New</p>", 1, List.of("Autumn", "Garden")));

		assertThat(again.id()).isEqualTo(first.id());
		assertThat(posts().count()).isOne();
		assertThat(posts().post("rye").card()).isEqualTo(again);
		assertThat(again.tags()).containsExactly("Autumn", "Garden");
		assertThat(posts().latest(1)).singleElement().satisfies((text) -> {
			assertThat(text.card()).isEqualTo(again);
			assertThat(text.html()).isEqualTo("<p>New</p>");
			assertThat(text.updatedAt()).isAfter(again.publishedAt());
		});
	}

	@Test
	void whoReadsElsewhereGetsAbsoluteAddresses() {
		publish(Articles.post("rye", "Rye",
				"<p><a href=\"/about\">Us</a> <a href=\"https://example.org/\">them</a></p>", 0, List.of()));
		publish(Articles.page("about"));

		assertThat(posts().latest(1).getFirst().html()).containsPattern("<a href=\"http[^\"]+/about\">Us</a>")
			.contains("<a href=\"https://example.org/\"");
		assertThat(posts().markdown(PostKind.POST, "rye").markdown()).containsPattern("\\[Us\\]\\(http[^)]+/about\\)");
		assertThat(posts().markdown(PostKind.PAGE, "about").card().title()).isEqualTo("About about");
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> posts().markdown(PostKind.PAGE, "rye"));
	}

	@Test
	void whatIsNotPublishedIsNoMarkdown() {
		manuscripts().write(Articles.post("rye", 0));

		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> posts().markdown(PostKind.POST, "rye"));
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> posts().markdown(PostKind.POST, "nothing"));
	}

	@Test
	void publishingTheSameSlugAtOnceMakesOnePost() throws Exception {
		List<PostCard> cards = AtOnce.call(6, () -> publish(Articles.post("rye", 0)));

		assertThat(cards).extracting(PostCard::id).containsOnly(cards.getFirst().id());
		assertThat(posts().count()).isOne();
	}

	@Test
	void postsAndPagesAreApart() {
		publish("one");
		publish(Articles.page("about"));

		assertThat(posts().staticPage("about").card().author()).isNull();
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> posts().staticPage("one"));
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> posts().post("about"))
			.withMessageContaining("about");
	}

	@Test
	void cardsKeepTheOrderAskedForAndLeaveOutWhatIsNotThere() {
		PostCard one = publish(Articles.post("one", 1));
		PostCard two = publish(Articles.post("two", 2));

		assertThat(posts().cards(List.of(two.id(), Ids.next(), one.id()))).containsExactly(two, one);
		assertThat(posts().cards(List.of())).isEmpty();
	}

	@Test
	void anAuthorIntroducedAgainIsTheSamePerson() {
		publish("one");

		Byline renamed = manuscripts().introduce(new IntroduceAuthor(Articles.HANDLE, "Mara Fields", "Bakes rye."));

		assertThat(posts().post("one").card().author()).isEqualTo(renamed);
	}

	@Test
	void aStrangerPublishesNothing() {
		WritePost post = Articles.post("rye", 0);
		WritePost strange = new WritePost(post.kind(), post.slug(), post.title(), post.excerpt(), post.html(), null,
				"nobody", post.tags(), false, post.publishedAt());

		assertThatExceptionOfType(AuthorNotFound.class).isThrownBy(() -> publish(strange));
		assertThat(posts().count()).isZero();
	}

	private PostCard publish(WritePost command) {
		return Articles.publish(manuscripts(), command);
	}

	private void publish(String... slugs) {
		for (int day = 0; day < slugs.length; day++) {
			publish(Articles.post(slugs[day], day));
		}
	}

	private static List<String> slugs(PostPage page) {
		return page.posts().stream().map(PostCard::slug).toList();
	}

}
