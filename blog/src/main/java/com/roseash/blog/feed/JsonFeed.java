package com.roseash.blog.feed;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.roseash.domain.content.Byline;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostText;
import com.roseash.platform.config.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Writes channels as JSON Feed 1.1. */
@Component
class JsonFeed {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Site site;

	JsonFeed(Site site) {
		this.site = site;
	}

	String write(Channel channel) {
		return JSON.writeValueAsString(new Feed("https://jsonfeed.org/version/1.1", channel.title(),
				this.site.url(channel.page()), this.site.url(FeedFormat.JSON.path(channel.page())),
				channel.description(), this.site.language(), channel.posts().stream().map(this::item).toList()));
	}

	private Item item(PostText text) {
		PostCard post = text.card();
		String image = (post.picture() != null) ? this.site.url(post.picture().url()) : null;
		return new Item("urn:uuid:" + post.id(), this.site.url(post.path()), post.title(), text.html(), post.excerpt(),
				image, post.publishedAt(), text.updatedAt(),
				(post.author() != null) ? List.of(person(post.author())) : null, post.tags(), post.language());
	}

	private Person person(Byline author) {
		return new Person(author.name(), this.site.url(author.path()),
				(author.picture() != null) ? this.site.url(author.picture().url()) : null);
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Feed(String version, String title, String homePageUrl, String feedUrl, String description, String language,
			List<Item> items) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Item(String id, String url, String title, @JsonInclude(JsonInclude.Include.ALWAYS) String contentHtml,
			String summary, @Nullable String image, Instant datePublished, Instant dateModified,
			@Nullable List<Person> authors, List<String> tags, String language) {
	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Person(String name, String url, @Nullable String avatar) {
	}

}
