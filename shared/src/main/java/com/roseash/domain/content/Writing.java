package com.roseash.domain.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes posts and pages, one after the other for each. */
@Component
class Writing {

	private final Workbench bench;

	private final Bylines bylines;

	private final PostPictures pictures;

	private final Labelling labelling;

	private final TranslationLanguages languages;

	private final Keeping keeping;

	Writing(Workbench bench, Bylines bylines, PostPictures pictures, Labelling labelling,
			TranslationLanguages languages, Keeping keeping) {
		this.bench = bench;
		this.bylines = bylines;
		this.pictures = pictures;
		this.labelling = labelling;
		this.languages = languages;
		this.keeping = keeping;
	}

	Manuscript manuscript(String slug) {
		this.bench.requireWriter(slug, "see what is being written");
		return this.bench.seen(this.bench.find(slug));
	}

	Manuscript write(WritePost command) {
		this.bench.takeTurn(command.slug(), "write it");
		List<Author> authors = this.bylines.of(command.authors());
		Post post = this.bench.findAny(command.slug()).orElse(null);
		PostKind before = (post != null) ? post.kind() : command.kind();
		boolean changed = true;
		if (post == null) {
			post = this.bench.add(new Post(command, authors, this.pictures.of(command), this.bench.now()));
		}
		else {
			this.keeping.requireCurrent(post, command.version());
			this.languages.require(post, command.details());
			changed = post.write(command, authors, this.pictures.of(command), this.bench.now());
		}
		post = tagged(post, command.tags());
		return changed ? this.keeping.written(post, before) : this.bench.seen(post);
	}

	private Post tagged(Post post, @Nullable List<String> tags) {
		if (tags == null || tags.equals(post.card(this.bench.now()).tags())) {
			return post;
		}
		this.labelling.tag(post.id(), tags);
		return this.bench.find(post.slug());
	}

}
