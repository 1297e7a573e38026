package com.roseash.domain.content;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What {@link Catalogue} promises, whoever answers; begins with nothing published. */
public abstract class CatalogueKit {

	/** The implementation or client under test. */
	protected abstract Catalogue catalogue();

	/** Where the posts are written. */
	protected abstract Manuscripts manuscripts();

	/** Publishes posts 1 to that number, the last the newest. */
	protected abstract void fill(int number);

	@BeforeEach
	void introduce() {
		manuscripts().introduce(Articles.author());
	}

	@Test
	void whatIsPublishedIsListedByKind() {
		PostCard post = Articles.publish(manuscripts(), Articles.post("one", 0));
		Articles.publish(manuscripts(), Articles.page("about"));
		manuscripts().write(Articles.post("draft", 1));

		assertThat(catalogue().parts(PostKind.POST)).singleElement()
			.extracting(CataloguePart::changedAt)
			.satisfies((time) -> assertThat(time).isAfter(post.publishedAt()));
		assertThat(catalogue().part(PostKind.POST, 1)).extracting(CatalogueEntry::path).containsExactly("/posts/one");
		assertThat(catalogue().part(PostKind.PAGE, 1)).extracting(CatalogueEntry::path, CatalogueEntry::title)
			.as("its tags are pages, too")
			.containsExactly(tuple("/about", "About about"), tuple("/garden", "Garden"), tuple("/autumn", "Autumn"));
		assertThat(catalogue().authors()).extracting(CatalogueEntry::path).containsExactly("/authors/mara");
	}

	@Test
	void nothingPublishedHasNoParts() {
		assertThat(catalogue().parts(PostKind.POST)).isEmpty();
		assertThat(catalogue().authors()).isEmpty();
		for (int number : new int[] { Integer.MIN_VALUE, 0, 1, 50_001, Integer.MAX_VALUE }) {
			assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> catalogue().part(PostKind.POST, number));
		}
	}

	@Test
	void anAddressWithASlipFindsWhatIsLikeIt() {
		Articles.publish(manuscripts(), Articles.post("pressing-day", 0));
		Articles.publish(manuscripts(), Articles.post("the-orchard-in-may", 1));
		Articles.publish(manuscripts(), Articles.page("pressing"));
		manuscripts().write(Articles.post("pressing-days", 2));

		assertThat(catalogue().near("presing-day")).extracting(CatalogueEntry::path)
			.containsExactly("/posts/pressing-day", "/pressing");
		assertThat(catalogue().near("Pressing Day.html")).extracting(CatalogueEntry::path)
			.startsWith("/posts/pressing-day");
		for (String slug : new String[] { "", "%", "zzz", "'; drop table post", "x".repeat(5000) }) {
			assertThat(catalogue().near(slug)).as(slug).isEmpty();
		}
	}

	@Test
	void aPartHoldsAThousand() {
		fill(2001);

		assertThat(catalogue().parts(PostKind.POST)).extracting(CataloguePart::number).containsExactly(1, 2, 3);
		assertThat(catalogue().part(PostKind.POST, 1)).hasSize(1000);
		assertThat(catalogue().part(PostKind.POST, 2)).hasSize(1000)
			.doesNotContainAnyElementsOf(catalogue().part(PostKind.POST, 1));
		assertThat(catalogue().part(PostKind.POST, 3)).extracting(CatalogueEntry::path)
			.containsExactly("/posts/post-2001");
		assertThat(catalogue().part(PostKind.POST, 3).getFirst().changedAt()).isBefore(Instant.now());
	}

}
