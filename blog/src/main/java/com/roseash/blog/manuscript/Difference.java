package com.roseash.blog.manuscript;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.roseash.domain.content.PostDetails;
import com.roseash.domain.content.Presentation;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one text and not of another.
 *
 * @param label the message that names what it is
 * @param before what was said; empty for nothing
 * @param after what is said; empty for nothing
 * @param named whether both are the names of messages
 */
record Difference(String label, String before, String after, boolean named) {

	/**
	 * In all but title, excerpt and text; who leaves something as it is changes nothing.
	 */
	static List<Difference> between(WritePost before, WritePost after) {
		return Stream.of(of("manuscripts.author", before.author(), after.author()),
				of("manuscript.picture", url(before.picture()), url(after.picture())),
				of("manuscript.picture.alt", alt(before.picture()), alt(after.picture())),
				named("manuscript.featured", "difference.", before.featured(), after.featured()),
				of("difference.date", before.publishedAt(), after.publishedAt()),
				(before.details() != null && after.details() != null) ? of(before.details(), after.details())
						: Stream.<Difference>empty())
			.flatMap((some) -> some)
			.toList();
	}

	static Stream<Difference> of(String label, @Nullable Object before, @Nullable Object after) {
		Difference difference = new Difference(label, Objects.toString(before, ""), Objects.toString(after, ""), false);
		return difference.isOne() ? Stream.of(difference) : Stream.empty();
	}

	private static Stream<Difference> of(PostDetails before, PostDetails after) {
		return Stream
			.of(named("manuscript.readers", "manuscript.readers.", before.readers(), after.readers()),
					of("manuscript.coauthors", String.join(", ", before.coauthors()),
							String.join(", ", after.coauthors())),
					of("manuscript.caption", before.caption(), after.caption()),
					of(before.presentation(), after.presentation()))
			.flatMap((some) -> some);
	}

	private static Stream<Difference> of(Presentation before, Presentation after) {
		return Stream
			.of(of("manuscript.told.canonical", before.canonicalUrl(), after.canonicalUrl()),
					of("manuscript.told.title", before.metaTitle(), after.metaTitle()),
					of("manuscript.told.description", before.metaDescription(), after.metaDescription()),
					of("manuscript.told.og.title", before.ogTitle(), after.ogTitle()),
					of("manuscript.told.og.description", before.ogDescription(), after.ogDescription()),
					of("manuscript.told.og.image", before.ogImage(), after.ogImage()),
					of("manuscript.told.x.title", before.xTitle(), after.xTitle()),
					of("manuscript.told.x.description", before.xDescription(), after.xDescription()),
					of("manuscript.told.x.image", before.xImage(), after.xImage()))
			.flatMap((some) -> some);
	}

	private static Stream<Difference> named(String label, String prefix, Object before, Object after) {
		Difference difference = new Difference(label, prefix + before, prefix + after, true);
		return difference.isOne() ? Stream.of(difference) : Stream.empty();
	}

	private static @Nullable String url(@Nullable Picture picture) {
		return (picture != null) ? picture.url() : null;
	}

	private static @Nullable String alt(@Nullable Picture picture) {
		return (picture != null) ? picture.alt() : null;
	}

	private boolean isOne() {
		return !this.before.equals(this.after);
	}

}
