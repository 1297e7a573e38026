package com.roseash.blog.feed;

import java.util.Date;
import java.util.List;

import com.roseash.domain.content.PostCard;
import com.roseash.platform.config.Site;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;

import org.springframework.stereotype.Component;

/** Writes posts as RSS 2.0. */
@Component
class Feed {

	private final Site site;

	Feed(Site site) {
		this.site = site;
	}

	String rss(List<PostCard> posts) {
		SyndFeed feed = new SyndFeedImpl();
		feed.setFeedType("rss_2.0");
		feed.setTitle(this.site.name());
		feed.setDescription(this.site.name());
		feed.setLink(this.site.url("/"));
		feed.setLanguage("en-GB");
		feed.setEntries(posts.stream().map(this::entry).toList());
		if (!posts.isEmpty()) {
			feed.setPublishedDate(Date.from(posts.getFirst().publishedAt()));
		}
		try {
			return new SyndFeedOutput().outputString(feed);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("The posts do not make a feed", ex);
		}
	}

	private SyndEntry entry(PostCard post) {
		SyndEntry entry = new SyndEntryImpl();
		entry.setTitle(post.title());
		entry.setLink(this.site.url(post.path()));
		entry.setUri(this.site.url(post.path()));
		entry.setDescription(text(post.excerpt()));
		entry.setPublishedDate(Date.from(post.publishedAt()));
		entry.setCategories(post.tags().stream().map(Feed::category).toList());
		if (post.author() != null) {
			entry.setAuthor(post.author().name());
		}
		return entry;
	}

	private static SyndContent text(String text) {
		SyndContent content = new SyndContentImpl();
		content.setType("text/plain");
		content.setValue(text);
		return content;
	}

	private static SyndCategory category(String name) {
		SyndCategory category = new SyndCategoryImpl();
		category.setName(name);
		return category;
	}

}
