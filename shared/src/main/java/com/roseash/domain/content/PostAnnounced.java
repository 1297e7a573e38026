package com.roseash.domain.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;

/**
 * The world was told of a post that was published.
 *
 * @param post as lists show it
 */
public record PostAnnounced(PostCard post) implements DomainEvent {

	@Override
	public Verb verb() {
		return Verb.CREATE;
	}

	@Override
	public Thing object() {
		Map<String, Object> article = new LinkedHashMap<>();
		article.put("summary", this.post.excerpt());
		article.put("published", this.post.publishedAt().toString());
		Byline author = this.post.author();
		if (author != null) {
			article.put("attributedTo", Map.of("type", "Person", "name", author.name()));
		}
		List<Map<String, String>> tags = this.post.tags()
			.stream()
			.map((tag) -> Map.of("type", "Hashtag", "name", "#" + tag))
			.toList();
		article.put("tag", tags);
		return PostKind.POST.thing(this.post).with(article);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

}
