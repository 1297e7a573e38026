package com.roseash.domain.content;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The review of one post or page: asked for, sent back, approved, lapsed. */
@Entity
class Review {

	@Id
	private UUID postId;

	@Version
	private int version;

	@Enumerated(EnumType.STRING)
	private ReviewStatus status = ReviewStatus.DRAFT;

	/** When it was approved last, also if that does not count any more. */
	private @Nullable Instant approvedAt;

	@SuppressWarnings("NullAway.Init")
	protected Review() {
	}

	Review(UUID post) {
		this.postId = post;
	}

	/** Waits for others; false if it does, or if they have approved it. */
	boolean ask() {
		return turn(this.status == ReviewStatus.DRAFT || this.status == ReviewStatus.SENT_BACK, ReviewStatus.IN_REVIEW);
	}

	/** Waits for nobody any more; false if it did not. */
	boolean withdraw() {
		return turn(this.status == ReviewStatus.IN_REVIEW, ReviewStatus.DRAFT);
	}

	/** Waits for changes; false if it does not wait for others, nor was approved. */
	boolean sendBack() {
		return turn(this.status == ReviewStatus.IN_REVIEW || this.status == ReviewStatus.APPROVED,
				ReviewStatus.SENT_BACK);
	}

	/** Is good as it is; false if nobody has asked. */
	boolean approve(Instant now) {
		boolean asked = turn(this.status == ReviewStatus.IN_REVIEW, ReviewStatus.APPROVED);
		this.approvedAt = asked ? now : this.approvedAt;
		return asked;
	}

	/** Is good as it is, since somebody said so who may say it unasked. */
	void overrule(Instant now) {
		this.status = ReviewStatus.APPROVED;
		this.approvedAt = now;
	}

	/**
	 * Has become another text than the one that was approved, which waits for others
	 * again if readers do not see it yet; false if it was not approved.
	 */
	boolean lapse(boolean published) {
		return turn(this.status == ReviewStatus.APPROVED, published ? ReviewStatus.DRAFT : ReviewStatus.IN_REVIEW);
	}

	/** Readers see it, so nobody is waited for. */
	void publish() {
		this.status = isApproved() ? ReviewStatus.APPROVED : ReviewStatus.DRAFT;
	}

	boolean isApproved() {
		return this.status == ReviewStatus.APPROVED;
	}

	ReviewStatus status() {
		return this.status;
	}

	/** What was written before that, others have approved. */
	Instant approvedAt() {
		return (this.approvedAt != null) ? this.approvedAt : Instant.EPOCH;
	}

	private boolean turn(boolean possible, ReviewStatus next) {
		this.status = possible ? next : this.status;
		return possible;
	}

}
