package com.roseash.domain.content;

import com.roseash.platform.activity.Activities;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What follows when a text was written: nothing that it said before is lost. */
@Component
class Keeping {

	private final Workbench bench;

	private final RevisionLog revisions;

	private final Writers writers;

	private final Approval approval;

	private final Remarks remarks;

	private final Activities activities;

	Keeping(Workbench bench, RevisionLog revisions, Writers writers, Approval approval, Remarks remarks,
			Activities activities) {
		this.bench = bench;
		this.revisions = revisions;
		this.writers = writers;
		this.approval = approval;
		this.remarks = remarks;
		this.activities = activities;
	}

	/**
	 * Goes on if it is at that version. Otherwise what it says is kept, since whoever is
	 * told that it changed can write over it.
	 */
	void requireCurrent(Post post, @Nullable Integer version) {
		if (version != null && version != post.version() && !post.isTrashed()) {
			this.revisions.keepAnyway(post.id(), this.bench.seen(post));
		}
		Workbench.requireCurrent(post, version);
	}

	Manuscript written(Post post, PostKind before) {
		Manuscript manuscript = this.bench.seen(post);
		this.writers.note(post.id(), manuscript.writtenAt());
		this.revisions.keep(post.id(), manuscript);
		this.approval.written(post, before);
		this.remarks.follow(post);
		this.activities.record(new PostWritten(manuscript.card(), manuscript.kind(), manuscript.isPublished()));
		return manuscript;
	}

}
