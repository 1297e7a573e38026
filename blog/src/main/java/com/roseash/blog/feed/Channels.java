package com.roseash.blog.feed;

import com.roseash.blog.journal.Journal;
import com.roseash.domain.content.Authors;
import com.roseash.domain.content.Byline;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.PostNotFound;
import com.roseash.domain.content.Posts;
import com.roseash.domain.content.Tags;

import org.springframework.stereotype.Component;

/** What can be followed. */
@Component
class Channels {

	private static final int POSTS = 20;

	private final Journal journal;

	private final Posts posts;

	private final Authors authors;

	private final Tags tags;

	Channels(Journal journal, Posts posts, Authors authors, Tags tags) {
		this.tags = tags;
		this.journal = journal;
		this.posts = posts;
		this.authors = authors;
	}

	/** Everything. */
	Channel site() {
		return new Channel(this.journal.name(), this.journal.description(), "/", this.posts.latest(POSTS));
	}

	/** What an author writes. */
	Channel author(String handle) {
		Byline author = this.authors.author(handle);
		return new Channel(author.name() + " · " + this.journal.name(),
				author.bio().isEmpty() ? this.journal.description() : author.bio(), author.path(),
				this.authors.latest(handle, POSTS));
	}

	/** What is tagged with something. */
	Channel tag(PostKind kind, String slug) {
		PostCard tag = ((kind == PostKind.POST) ? this.posts.post(slug) : this.posts.staticPage(slug)).card();
		if (!this.tags.isTag(tag.id())) {
			throw new PostNotFound("“" + tag.title() + "” is no tag, so there is no feed of it.");
		}
		return new Channel(tag.title() + " · " + this.journal.name(),
				tag.excerpt().isEmpty() ? this.journal.description() : tag.excerpt(), kind.path(slug),
				this.tags.latest(tag.id(), POSTS));
	}

}
