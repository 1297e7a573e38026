package com.roseash.domain.content;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.roseash.domain.content.lexical.Sources;
import com.roseash.platform.media.Copies;
import com.roseash.platform.media.PictureFacts;
import com.roseash.platform.media.PictureFacts.Fact;

import org.springframework.stereotype.Component;

/** Finds what is known of the pictures of a text, all at once. */
@Component
class PostPictures {

	private static final Pattern OURS = Pattern.compile("/media/[0-9a-f]{64}[-.][0-9a-z.]{1,20}");

	private final PictureFacts facts;

	PostPictures(PictureFacts facts) {
		this.facts = facts;
	}

	Sources of(WritePost command) {
		if (command.lexical() == null) {
			return Sources.NONE;
		}
		Set<String> urls = OURS.matcher(command.lexical())
			.results()
			.map(MatchResult::group)
			.limit(1000)
			.collect(Collectors.toSet());
		Map<String, Fact> known = this.facts.of(urls);
		return (src) -> {
			Fact fact = known.get(src);
			return (fact != null) ? new Sources.Source(Copies.srcset(src), fact.preview(), fact.alt()) : null;
		};
	}

}
