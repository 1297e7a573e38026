package com.roseash.blog.journal;

import com.roseash.platform.config.Site;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The blog as a whole, as machines are told of it. */
@Component
public class Journal {

	private final Site site;

	private final MessageSource messages;

	Journal(Site site, MessageSource messages) {
		this.site = site;
		this.messages = messages;
	}

	/** What it is called. */
	public String name() {
		return this.site.name();
	}

	/** What it is about, in a sentence. */
	public String description() {
		return this.site.description().isEmpty() ? text("posts.lead") : this.site.description();
	}

	/** The tag of its language, which is that of what says no other (BCP 47). */
	public String language() {
		return this.site.language();
	}

	/** The absolute address of a path. */
	public String url(String path) {
		return this.site.url(path);
	}

	/** A text of the interface. */
	public String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.site.locale());
	}

}
