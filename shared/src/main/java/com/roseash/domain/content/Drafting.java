package com.roseash.domain.content;

import org.springframework.stereotype.Component;

/** Begins posts and pages at addresses of their own, anew or with the text of another. */
@Component
class Drafting {

	private static final String DEED = "begin something new";

	private final Workbench bench;

	private final Writing writing;

	private final ManuscriptLists lists;

	private final Labelling labelling;

	Drafting(Workbench bench, Writing writing, ManuscriptLists lists, Labelling labelling) {
		this.bench = bench;
		this.writing = writing;
		this.lists = lists;
		this.labelling = labelling;
	}

	Manuscript begin(BeginPost command) {
		this.bench.requireEditor(DEED);
		String slug = claim(Slugs.of(command.title()));
		return this.writing.write(new WritePost(command.kind(), slug, command.title(), "", "", null, command.author(),
				null, false, null));
	}

	Manuscript duplicate(DuplicatePost command) {
		this.bench.requireEditor(DEED);
		Post original = this.bench.find(command.slug());
		WritePost text = this.bench.seen(original).text().undated().upon(null);
		Manuscript copy = this.writing.write(text.at(claim(Slugs.extend(command.slug(), "copy"))));
		this.labelling.copy(original.id(), copy.card().id());
		return this.bench.seen(this.bench.find(copy.card().slug()));
	}

	/** Finds a slug at which nothing stands, and takes the turn for it. */
	private String claim(String wanted) {
		String slug = this.lists.free(wanted);
		this.bench.reserve(slug);
		return this.lists.isFree(slug) ? slug : claim(wanted);
	}

}
