package com.roseash.blog.feed;

import com.roseash.blog.journal.Journal;
import com.roseash.domain.content.Authors;
import com.roseash.domain.content.Byline;
import com.roseash.domain.content.Posts;

import org.springframework.stereotype.Component;

/** What can be followed. */
@Component
class Channels {

	private static final int POSTS = 20;

	private final Journal journal;

	private final Posts posts;

	private final Authors authors;

	Channels(Journal journal, Posts posts, Authors authors) {
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

}
