package com.roseash.domain.content;

import com.roseash.platform.activity.Activities;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows posts and pages to readers, takes them back, moves them and puts them away. */
@Service
@Transactional
class Publishing {

	private final Workbench bench;

	private final FormerAddresses addresses;

	private final RevisionLog revisions;

	private final Approval approval;

	private final Activities activities;

	Publishing(Workbench bench, FormerAddresses addresses, RevisionLog revisions, Approval approval,
			Activities activities) {
		this.approval = approval;
		this.bench = bench;
		this.addresses = addresses;
		this.revisions = revisions;
		this.activities = activities;
	}

	Manuscript publish(PublishPost command) {
		this.bench.takeTurn(command.slug(), "publish it");
		return publish(this.bench.find(command.slug()));
	}

	/**
	 * Publishes it if its time has come and nobody decided otherwise in the meantime.
	 * What nobody has approved who has to comes off the schedule.
	 */
	void publishDue(String slug) {
		this.bench.takeTurn(slug, "publish it");
		this.bench.findAny(slug).filter((post) -> post.isDue(this.bench.now())).ifPresent((post) -> {
			if (this.approval.isMissing(post)) {
				post.unschedule();
				this.approval.missed(post);
			}
			else {
				publish(post);
			}
		});
	}

	Manuscript unpublish(UnpublishPost command) {
		this.bench.takeTurn(command.slug(), "take it back");
		Post post = this.bench.find(command.slug());
		post.unschedule();
		boolean changed = post.unpublish();
		Manuscript manuscript = this.bench.seen(post);
		if (changed) {
			this.activities.record(new PostUnpublished(manuscript.card(), manuscript.kind()));
		}
		return manuscript;
	}

	Manuscript schedule(SchedulePost command) {
		this.bench.takeTurn(command.slug(), "publish it");
		Post post = this.bench.find(command.slug());
		Workbench.requireCurrent(post, null);
		if (!post.isPublished()) {
			this.approval.require(post);
		}
		if (post.schedule(command.time())) {
			this.activities.record(new PostScheduled(this.bench.seen(post).card(), post.kind(), command.time()));
		}
		return this.bench.seen(post);
	}

	Manuscript move(MovePost command) {
		this.bench.takeTurn(command.slug(), "give it another address");
		this.bench.reserve(command.to());
		Post post = this.bench.find(command.slug());
		Workbench.requireCurrent(post, null);
		if (command.slug().equals(command.to())) {
			return this.bench.seen(post);
		}
		if (this.bench.findAny(command.to()).isPresent()) {
			throw new AddressTaken("There is something at “" + command.to() + "” already.");
		}
		this.addresses.remove(command.to());
		this.addresses.add(post.move(command.to()), post.id(), this.bench.now());
		this.activities.record(new PostMoved(this.bench.seen(post).card(), post.kind(), command.slug()));
		return this.bench.seen(post);
	}

	Manuscript trash(TrashPost command) {
		unpublish(new UnpublishPost(command.slug()));
		return putAway(command.slug(), true);
	}

	Manuscript restore(RestorePost command) {
		this.bench.takeTurn(command.slug(), "take it out of the trash");
		return putAway(command.slug(), false);
	}

	private Manuscript putAway(String slug, boolean away) {
		Post post = this.bench.find(slug);
		if (post.isTrashed() != away) {
			post.putAway(away ? this.bench.now() : null);
			this.activities.record(new PostTrashed(this.bench.seen(post).card(), post.kind(), away));
		}
		return this.bench.seen(post);
	}

	private Manuscript publish(Post post) {
		Workbench.requireCurrent(post, null);
		if (!post.isPublished()) {
			this.approval.require(post);
		}
		boolean changed = post.publish(this.bench.now());
		Manuscript manuscript = this.bench.seen(post);
		if (changed) {
			this.approval.published(post);
			this.revisions.keep(post.id(), manuscript);
			this.activities.record(new PostPublished(manuscript.card(), manuscript.kind()));
		}
		return manuscript;
	}

}
