package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.activity.Activities;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes posts and pages, and keeps how they were. */
@Component
class Writing {

	private final Workbench bench;

	private final Bylines bylines;

	private final PostPictures pictures;

	private final Labelling labelling;

	private final RevisionLog revisions;

	private final Activities activities;

	Writing(Workbench bench, Bylines bylines, PostPictures pictures, Labelling labelling, RevisionLog revisions,
			Activities activities) {
		this.bench = bench;
		this.bylines = bylines;
		this.pictures = pictures;
		this.labelling = labelling;
		this.revisions = revisions;
		this.activities = activities;
	}

	Manuscript manuscript(String slug) {
		this.bench.requireWriter(slug, "see what is being written");
		return this.bench.seen(this.bench.find(slug));
	}

	Manuscript write(WritePost command) {
		this.bench.takeTurn(command.slug(), "write it");
		List<Author> authors = this.bylines.of(command.authors());
		Post post = this.bench.findAny(command.slug()).orElse(null);
		boolean changed = true;
		if (post == null) {
			post = this.bench.add(new Post(command, authors, this.pictures.of(command), this.bench.now()));
		}
		else {
			Workbench.requireCurrent(post, command.version());
			changed = post.write(command, authors, this.pictures.of(command), this.bench.now());
		}
		post = tagged(post, command.tags());
		return changed ? written(post) : this.bench.seen(post);
	}

	private Post tagged(Post post, @Nullable List<String> tags) {
		if (tags == null || tags.equals(post.card(this.bench.now()).tags())) {
			return post;
		}
		this.labelling.tag(post.id(), tags);
		return this.bench.find(post.slug());
	}

	private Manuscript written(Post post) {
		Manuscript manuscript = this.bench.seen(post);
		this.revisions.keep(post.id(), manuscript);
		this.activities.record(new PostWritten(manuscript.card(), manuscript.kind(), manuscript.isPublished()));
		return manuscript;
	}

}
