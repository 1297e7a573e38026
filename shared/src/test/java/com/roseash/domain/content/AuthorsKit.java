package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.media.Picture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Authors} promises, whoever answers; begins with nothing published. */
public abstract class AuthorsKit {

	/** The implementation or client under test. */
	protected abstract Authors authors();

	/** Where the posts are written. */
	protected abstract Manuscripts manuscripts();

	@Test
	void anAuthorIsShownAsIntroducedLast() {
		Picture picture = new Picture("/media/mara.svg", "Mara", 300, 300);
		manuscripts().introduce(Articles.author());
		manuscripts().introduce(new IntroduceAuthor(Articles.HANDLE, "Mara Osei", "Mends.", picture));

		Byline author = authors().author(Articles.HANDLE);

		assertThat(author).extracting(Byline::name, Byline::bio, Byline::picture, Byline::path)
			.containsExactly("Mara Osei", "Mends.", picture, "/authors/mara");
	}

	@Test
	void whoNobodyIntroducedIsNotThere() {
		assertThatExceptionOfType(NoSuchAuthor.class).isThrownBy(() -> authors().author("nobody"));
		assertThatExceptionOfType(NoSuchAuthor.class).isThrownBy(() -> authors().page("nobody", 1, 10));
		assertThatExceptionOfType(NoSuchAuthor.class).isThrownBy(() -> authors().latest("nobody", 10));
	}

	@Test
	void whatAnAuthorPublishedIsPaged() {
		manuscripts().introduce(Articles.author());
		manuscripts().introduce(new IntroduceAuthor("tom", "Tom", ""));
		List.of("one", "two", "three").forEach(this::publish);
		manuscripts().write(Articles.post("draft", 9));
		Articles.publish(manuscripts(), Articles.page("about"));

		AuthorPage first = authors().page(Articles.HANDLE, 1, 2);

		assertThat(first.posts().posts()).extracting(PostCard::slug).containsExactly("three", "two");
		assertThat(first.posts().pages()).isEqualTo(2);
		assertThat(authors().page("tom", 1, 2).posts()).isEqualTo(new PostPage(List.of(), 1, 1));
		assertThat(authors().latest(Articles.HANDLE, 1)).extracting((text) -> text.card().slug())
			.containsExactly("three");
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> authors().page(Articles.HANDLE, 3, 2));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> authors().page(Articles.HANDLE, 1, 101));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> authors().latest(Articles.HANDLE, 0));
	}

	private void publish(String slug) {
		Articles.publish(manuscripts(), Articles.post(slug, List.of("one", "two", "three").indexOf(slug)));
	}

}
