package com.roseash.domain.content;

import java.time.Clock;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes posts and pages, shows them to readers and takes them back. */
@Service
@Transactional
class Publishing implements Manuscripts {

	private final PostRepository posts;

	private final AuthorRepository authors;

	private final Turns turns;

	private final Activities activities;

	private final Clock clock;

	private final Access access;

	Publishing(PostRepository posts, AuthorRepository authors, Turns turns, Activities activities, Clock clock,
			Access access) {
		this.access = access;
		this.posts = posts;
		this.authors = authors;
		this.turns = turns;
		this.activities = activities;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Manuscript manuscript(String slug) {
		requireWriter(slug, "see what is being written");
		return find(slug).manuscript(this.clock.instant());
	}

	@Override
	public Manuscript write(WritePost command) {
		requireWriter(command.slug(), "write it");
		this.turns.take("post", command.slug());
		Author author = (command.author() != null) ? author(command.author()) : null;
		Post post = this.posts.findBySlug(command.slug()).orElse(null);
		if (post != null) {
			post.write(command, author);
		}
		else {
			post = this.posts.save(new Post(command, author));
		}
		Manuscript manuscript = post.manuscript(this.clock.instant());
		this.activities.record(new PostWritten(manuscript.card(), manuscript.kind(), manuscript.isPublished()));
		return manuscript;
	}

	@Override
	public Manuscript publish(PublishPost command) {
		requireWriter(command.slug(), "publish it");
		this.turns.take("post", command.slug());
		Post post = find(command.slug());
		boolean changed = post.publish(this.clock.instant());
		Manuscript manuscript = post.manuscript(this.clock.instant());
		if (changed) {
			this.activities.record(new PostPublished(manuscript.card(), manuscript.kind()));
		}
		return manuscript;
	}

	@Override
	public Manuscript unpublish(UnpublishPost command) {
		requireWriter(command.slug(), "take it back");
		this.turns.take("post", command.slug());
		Post post = find(command.slug());
		boolean changed = post.unpublish();
		Manuscript manuscript = post.manuscript(this.clock.instant());
		if (changed) {
			this.activities.record(new PostUnpublished(manuscript.card(), manuscript.kind()));
		}
		return manuscript;
	}

	@Override
	public Byline introduce(IntroduceAuthor command) {
		this.access.only(Role.EDITOR).can("introduce authors");
		this.turns.take("author", command.handle());
		Author author = this.authors.findByHandle(command.handle())
			.orElseGet(() -> this.authors.save(new Author(command)));
		author.introduce(command);
		Byline byline = author.byline();
		this.activities.record(new AuthorIntroduced(byline));
		return byline;
	}

	private void requireWriter(String slug, String deed) {
		this.access.only(Role.EDITOR).orStewardOf(slug).can(deed);
	}

	private Post find(String slug) {
		return this.posts.findBySlug(slug).orElseThrow(() -> new PostNotFound("Nothing is written as “" + slug + "”."));
	}

	private Author author(String handle) {
		return this.authors.findByHandle(handle)
			.orElseThrow(() -> new AuthorNotFound("Nobody introduced the author “" + handle + "”."));
	}

}
