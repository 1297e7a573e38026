package com.roseash.blog.feed;

import java.util.Date;
import java.util.Iterator;
import java.util.List;

import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostText;
import com.roseash.platform.config.Site;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

import org.springframework.stereotype.Component;

/** Writes channels as RSS 2.0 and as Atom 1.0. */
@Component
class Syndication {

	private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

	private final Site site;

	Syndication(Site site) {
		this.site = site;
	}

	/**
	 * As RSS says it: who wrote a post as Dublin Core, since its own author is a mail
	 * address.
	 */
	String rss(Channel channel) {
		SyndFeed feed = feed(channel, "rss_2.0");
		feed.setLink(this.site.url(channel.page()));
		feed.setForeignMarkup(List.of(new Element("link", ATOM).setAttribute("rel", "self")
			.setAttribute("type", FeedFormat.RSS.mimeType())
			.setAttribute("href", self(channel, FeedFormat.RSS))));
		feed.setEntries(channel.posts().stream().map((post) -> entry(post, false)).toList());
		return write(feed);
	}

	String atom(Channel channel) {
		SyndFeed feed = feed(channel, "atom_1.0");
		feed.setUri(this.site.url(channel.page()));
		feed.setLinks(List.of(link("alternate", "text/html", this.site.url(channel.page())),
				link("self", FeedFormat.ATOM.mimeType(), self(channel, FeedFormat.ATOM))));
		feed.setAuthors(List.of(person(this.site.name(), this.site.url("/"))));
		feed.setEntries(channel.posts().stream().map((post) -> entry(post, true)).toList());
		return write(feed, channel);
	}

	private String self(Channel channel, FeedFormat format) {
		return this.site.url(format.path(channel.page()));
	}

	private SyndFeed feed(Channel channel, String type) {
		SyndFeed feed = new SyndFeedImpl();
		feed.setFeedType(type);
		feed.setTitle(channel.title());
		feed.setDescription(channel.description());
		feed.setLanguage(this.site.language());
		feed.setPublishedDate(Date.from(channel.updatedAt()));
		return feed;
	}

	private SyndEntry entry(PostText text, boolean atom) {
		PostCard post = text.card();
		SyndEntry entry = new SyndEntryImpl();
		entry.setTitle(post.title());
		entry.setUri("urn:uuid:" + post.id());
		entry.setLink(this.site.url(post.path()));
		entry.setDescription(content("text", post.excerpt()));
		entry.setContents(List.of(content("html", text.html())));
		entry.setPublishedDate(Date.from(post.publishedAt()));
		entry.setCategories(post.tags().stream().map(Syndication::category).toList());
		if (post.author() != null && atom) {
			entry.setAuthors(List.of(person(post.author().name(), this.site.url(post.author().path()))));
		}
		else if (post.author() != null) {
			entry.setAuthor(post.author().name());
		}
		if (!atom && !post.language().isEmpty() && entry.getModule(DCModule.URI) instanceof DCModule dublinCore) {
			dublinCore.setLanguage(post.language());
		}
		if (atom) {
			entry.setUpdatedDate(Date.from(text.updatedAt()));
		}
		return entry;
	}

	/**
	 * Atom says the language of an entry with an attribute that the library does not
	 * know.
	 */
	private static String write(SyndFeed feed, Channel channel) {
		try {
			Document document = new SyndFeedOutput().outputJDom(feed);
			Iterator<PostText> posts = channel.posts().iterator();
			for (Element entry : document.getRootElement()
				.getChildren("entry", document.getRootElement().getNamespace())) {
				String language = posts.next().card().language();
				if (!language.isEmpty()) {
					entry.setAttribute("lang", language, Namespace.XML_NAMESPACE);
				}
			}
			return new XMLOutputter(Format.getPrettyFormat()).outputString(document);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("The posts do not make a feed", ex);
		}
	}

	private static String write(SyndFeed feed) {
		try {
			return new SyndFeedOutput().outputString(feed);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("The posts do not make a feed", ex);
		}
	}

	private static SyndPerson person(String name, String url) {
		SyndPerson person = new SyndPersonImpl();
		person.setName(name);
		person.setUri(url);
		return person;
	}

	private static SyndLink link(String rel, String type, String href) {
		SyndLink link = new SyndLinkImpl();
		link.setRel(rel);
		link.setType(type);
		link.setHref(href);
		return link;
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
