package com.roseash.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.media.Picture;

/**
 * A post of the demo content.
 *
 * @param publishedDaysAgo how old it is, so that the journal is always fresh
 * @param likes the handles of the members who like it
 * @param related the slugs of the posts to read next
 */
record DemoPost(String slug, String title, String excerpt, String author, List<String> tags, DemoImage image,
		int publishedDaysAgo, boolean featured, List<String> likes, List<String> related, String html) {

	private static final LocalTime TIME = LocalTime.of(8, 30);

	WritePost command(Picture picture, LocalDate today, ZoneId zone) {
		return new WritePost(PostKind.POST, this.slug, this.title, this.excerpt, this.html, picture, this.author,
				this.tags, this.featured, today.minusDays(this.publishedDaysAgo).atTime(TIME).atZone(zone).toInstant());
	}

}
