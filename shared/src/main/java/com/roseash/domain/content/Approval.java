package com.roseash.domain.content;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;

import org.springframework.stereotype.Component;

/**
 * Stands between a text and its readers, where stewards require a review: what they see
 * was approved as it is. Whoever calls this has the turn for the post.
 */
@Component
class Approval {

	private final ReviewRepository reviews;

	private final ReviewRules rules;

	private final ReviewLog log;

	private final Workbench bench;

	private final Access access;

	Approval(ReviewRepository reviews, ReviewRules rules, ReviewLog log, Workbench bench, Access access) {
		this.reviews = reviews;
		this.rules = rules;
		this.log = log;
		this.bench = bench;
		this.access = access;
	}

	boolean isMissing(Post post) {
		return this.rules.of(post.kind()).required()
				&& this.reviews.findById(post.id()).filter(Review::isApproved).isEmpty();
	}

	void require(Post post) {
		if (isMissing(post)) {
			throw new ReviewNeeded(
					"Review is required: ask for one, and somebody else has to approve this text as it is.");
		}
	}

	/** It has become another text. */
	void written(Post post, PostKind before) {
		boolean required = this.rules.of(post.kind()).required() || this.rules.of(before).required();
		if (post.isPublished() && required) {
			overrule(post);
		}
		else if (this.reviews.findById(post.id()).filter((review) -> review.lapse(post.isPublished())).isPresent()) {
			this.log.note(post, ReviewDeed.LAPSED, "");
		}
	}

	/** What readers see is changed by admins alone, whose word is enough. */
	private void overrule(Post post) {
		if (!this.access.only(Role.ADMIN).allows()) {
			throw new ReviewNeeded("Review is required, and readers see this text: take it back to change it, and have "
					+ "it approved. Only admins can change it while readers see it.");
		}
		this.reviews.findById(post.id())
			.orElseGet(() -> this.reviews.save(new Review(post.id())))
			.overrule(this.bench.now());
		this.log.note(post, ReviewDeed.OVERRULED, "");
	}

	/** Readers see it. */
	void published(Post post) {
		this.reviews.findById(post.id()).ifPresent((review) -> {
			review.publish();
			this.log.note(post, ReviewDeed.PUBLISHED, "");
		});
	}

	/** It was due and could not be published. */
	void missed(Post post) {
		this.log.note(post, ReviewDeed.UNSCHEDULED, "");
	}

}
