package com.roseash.blog.oembed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.roseash.domain.content.Byline;
import com.roseash.domain.content.PostCard;
import com.roseash.platform.config.Site;
import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A post as others show it: as a link with a picture, in a design of their own, since our
 * pages let nobody frame them (oembed.com, section 2.3.4).
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Embed(String type, String version, String title, @Nullable String authorName, @Nullable String authorUrl,
		String providerName, String providerUrl, int cacheAge, @Nullable String thumbnailUrl,
		@Nullable Integer thumbnailWidth, @Nullable Integer thumbnailHeight) {

	private static final int AN_HOUR = 3600;

	/** The post, with its picture if that fits. */
	static Embed of(PostCard post, Site site, int maxWidth, int maxHeight) {
		Byline author = post.author();
		Picture picture = post.picture();
		Picture shown = (picture != null && picture.width() <= maxWidth && picture.height() <= maxHeight) ? picture
				: null;
		return new Embed("link", "1.0", post.title(), (author != null) ? author.name() : null,
				(author != null) ? site.url(author.path()) : null, site.name(), site.url("/"), AN_HOUR,
				(shown != null) ? site.url(shown.url()) : null, (shown != null) ? shown.width() : null,
				(shown != null) ? shown.height() : null);
	}

}
