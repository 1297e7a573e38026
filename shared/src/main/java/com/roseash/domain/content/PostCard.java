package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a post.
 *
 * @param id the post's id
 * @param slug the last part of its address
 * @param title plain text
 * @param excerpt plain text
 * @param picture its picture, if it has one
 * @param author who wrote it; null for a page
 * @param tagged its tags in order
 * @param minutes how long it takes to read
 * @param featured whether it is shown larger
 * @param publishedAt when it was published
 * @param language the tag of its language (BCP 47); empty for the site's
 */
public record PostCard(UUID id, String slug, String title, String excerpt, @Nullable Picture picture,
		@Nullable Byline author, List<PostReference> tagged, int minutes, boolean featured, Instant publishedAt,
		String language) {

	/** What was recorded before posts named tags or a language names none. */
	public PostCard {
		tagged = (tagged != null) ? List.copyOf(tagged) : List.of();
		language = (language != null) ? language : "";
	}

	/** The names of its tags in order. */
	public List<String> tags() {
		return this.tagged.stream().map(PostReference::name).toList();
	}

	/** The path of the post on the blog. */
	public String path() {
		return PostKind.POST.path(this.slug);
	}

	/** The tags of what shows it. */
	public Set<String> shownBy() {
		return Set.of("posts", "post:" + this.id);
	}

}
