package com.roseash.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.media.Picture;

/**
 * A page of the demo content.
 *
 * @param features what is switched on for it
 */
record DemoPage(String slug, String title, String excerpt, DemoImage image, Set<String> features, String html) {

	private static final int AGE_IN_DAYS = 400;

	WritePost command(Picture picture, LocalDate today, ZoneId zone) {
		return new WritePost(PostKind.PAGE, this.slug, this.title, this.excerpt, this.html, picture, null, List.of(),
				false, today.minusDays(AGE_IN_DAYS).atStartOfDay(zone).toInstant());
	}

}
