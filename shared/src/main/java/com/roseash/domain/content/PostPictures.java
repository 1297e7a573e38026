package com.roseash.domain.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.roseash.domain.content.lexical.Sources;
import com.roseash.platform.media.Copies;
import com.roseash.platform.media.Picture;
import com.roseash.platform.media.PictureFacts;
import com.roseash.platform.media.PictureFacts.Fact;

import org.jspecify.annotations.Nullable;

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
		return in(command.lexical());
	}

	/** What is known of the pictures of a document. */
	Sources in(@Nullable String lexical) {
		if (lexical == null) {
			return Sources.NONE;
		}
		Set<String> urls = OURS.matcher(lexical)
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

	/** A tiny picture that stands in for the one above a post. */
	@Nullable String preview(Post post) {
		Picture picture = post.picture();
		Fact fact = (picture != null) ? this.facts.of(List.of(picture.url())).get(picture.url()) : null;
		return (fact != null) ? fact.preview() : null;
	}

}
