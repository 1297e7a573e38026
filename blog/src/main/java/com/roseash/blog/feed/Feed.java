package com.roseash.blog.feed;

import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostText;
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
import org.jdom2.Element;
import org.jdom2.Namespace;

import org.springframework.stereotype.Component;

/** Writes posts as RSS 2.0. */
@Component
class Feed {

	private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

	private static final Pattern ROOTED_LINK = Pattern.compile("href=\"/(?!/)");

	private final Site site;

	Feed(Site site) {
		this.site = site;
	}

	String rss(List<PostText> posts) {
		SyndFeed feed = new SyndFeedImpl();
		feed.setFeedType("rss_2.0");
		feed.setTitle(this.site.name());
		feed.setDescription(this.site.name());
		feed.setLink(this.site.url("/"));
		feed.setLanguage("en-GB");
		feed.setEntries(posts.stream().map(this::entry).toList());
		feed.setForeignMarkup(List.of(self()));
		if (!posts.isEmpty()) {
			feed.setPublishedDate(Date.from(posts.getFirst().card().publishedAt()));
		}
		try {
			return new SyndFeedOutput().outputString(feed);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("The posts do not make a feed", ex);
		}
	}

	/** Says where the feed itself is, as the RSS Advisory Board recommends. */
	private Element self() {
		return new Element("link", ATOM).setAttribute("rel", "self")
			.setAttribute("type", "application/rss+xml")
			.setAttribute("href", this.site.url("/feed.xml"));
	}

	private SyndEntry entry(PostText text) {
		PostCard post = text.card();
		SyndEntry entry = new SyndEntryImpl();
		entry.setTitle(post.title());
		entry.setLink(this.site.url(post.path()));
		entry.setUri(this.site.url(post.path()));
		entry.setDescription(content("text/plain", post.excerpt()));
		entry.setContents(List.of(content("text/html", absolute(text.html()))));
		entry.setPublishedDate(Date.from(post.publishedAt()));
		entry.setCategories(post.tags().stream().map(Feed::category).toList());
		if (post.author() != null) {
			entry.setAuthor(post.author().name());
		}
		return entry;
	}

	/** A feed reader does not know what a path is relative to. */
	private String absolute(String html) {
		return ROOTED_LINK.matcher(html).replaceAll(Matcher.quoteReplacement("href=\"" + this.site.url("/")));
	}

	private static SyndContent content(String type, String value) {
		SyndContent content = new SyndContentImpl();
		content.setType(type);
		content.setValue(value);
		return content;
	}

	private static SyndCategory category(String name) {
		SyndCategory category = new SyndCategoryImpl();
		category.setName(name);
		return category;
	}

}
