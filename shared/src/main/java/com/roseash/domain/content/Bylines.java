package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Turns;

import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Introduces those who write, and knows them by their handles. */
@Component
class Bylines {

	private final AuthorRepository authors;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	Bylines(AuthorRepository authors, Turns turns, Activities activities, Access access) {
		this.authors = authors;
		this.turns = turns;
		this.activities = activities;
		this.access = access;
	}

	/** Everybody, by name. */
	List<Byline> all() {
		return this.authors.findAll(Sort.by("name", "handle")).stream().map(Author::byline).toList();
	}

	Byline introduce(IntroduceAuthor command) {
		this.access.only(Role.EDITOR).can("introduce authors");
		this.turns.take("author", command.handle());
		Author author = this.authors.findByHandle(command.handle())
			.orElseGet(() -> this.authors.save(new Author(command)));
		author.introduce(command);
		Byline byline = author.byline();
		this.activities.record(new AuthorIntroduced(byline));
		return byline;
	}

	IntroduceAuthor introduction(String handle) {
		this.access.only(Role.EDITOR).can("introduce authors");
		return author(handle).introduction();
	}

	List<Author> of(List<String> handles) {
		return handles.stream().map(this::author).toList();
	}

	private Author author(String handle) {
		return this.authors.findByHandle(handle)
			.orElseThrow(() -> new AuthorNotFound("Nobody introduced the author “" + handle + "”."));
	}

}
