package com.roseash.domain.content;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who write look over what others have written. */
@Service
@Transactional
class Reviewing implements Reviews {

	private static final String DEED = "review it";

	private final ReviewRepository reviews;

	private final ReviewRules rules;

	private final ReviewLog log;

	private final Writers writers;

	private final Workbench bench;

	private final Activities activities;

	private final Access access;

	Reviewing(ReviewRepository reviews, ReviewRules rules, ReviewLog log, Writers writers, Workbench bench,
			Activities activities, Access access) {
		this.reviews = reviews;
		this.rules = rules;
		this.log = log;
		this.writers = writers;
		this.bench = bench;
		this.activities = activities;
		this.access = access;
	}

	@Override
	@Transactional(readOnly = true)
	public ReviewRule rule() {
		return this.rules.of(PostKind.POST);
	}

	@Override
	public ReviewRule require(RequireReview command) {
		this.access.only(Role.STEWARD).can("say whether posts have to be reviewed");
		if (this.rules.require(PostKind.POST, command.required(), this.bench.now())) {
			this.activities.record(new ReviewRequired(command.required()));
		}
		return rule();
	}

	@Override
	@Transactional(readOnly = true)
	public ReviewStanding standing(String slug) {
		this.bench.requireWriter(slug, "see what is being written");
		return standing(this.bench.find(slug));
	}

	@Override
	public ReviewStanding ask(AskReview command) {
		Post post = take(command.slug());
		if (review(post).ask()) {
			this.log.note(post, ReviewDeed.ASKED, command.note());
		}
		return standing(post);
	}

	@Override
	public ReviewStanding withdraw(WithdrawReview command) {
		Post post = take(command.slug());
		if (review(post).withdraw()) {
			this.log.note(post, ReviewDeed.WITHDRAWN, "");
		}
		return standing(post);
	}

	@Override
	public ReviewStanding sendBack(SendBackPost command) {
		Post post = take(command.slug());
		requireAsked(review(post).sendBack());
		this.log.note(post, ReviewDeed.SENT_BACK, command.note());
		return standing(post);
	}

	@Override
	public ReviewStanding approve(ApprovePost command) {
		Post post = take(command.slug());
		Workbench.requireCurrent(post, command.version());
		Review review = review(post);
		boolean mine = isMine(post, review);
		if (mine && !this.access.only(Role.ADMIN).allows()) {
			throw new OwnText("You have written some of this text: somebody else has to approve it.");
		}
		requireAsked(review.approve(this.bench.now()));
		this.log.note(post, mine ? ReviewDeed.OVERRULED : ReviewDeed.APPROVED, command.note());
		return standing(post);
	}

	private Post take(String slug) {
		this.bench.takeTurn(slug, DEED);
		this.access.member(DEED);
		Post post = this.bench.find(slug);
		Workbench.requireCurrent(post, null);
		return post;
	}

	private Review review(Post post) {
		return this.reviews.findById(post.id()).orElseGet(() -> this.reviews.save(new Review(post.id())));
	}

	private boolean isMine(Post post, Review review) {
		return this.writers.isActorOneSince(post.id(), review.approvedAt());
	}

	private static void requireAsked(boolean asked) {
		if (!asked) {
			throw new NotInReview("Nobody has asked for a review of this. Ask for one first.");
		}
	}

	private ReviewStanding standing(Post post) {
		Review review = this.reviews.findById(post.id()).orElseGet(() -> new Review(post.id()));
		return new ReviewStanding(review.status(), this.rules.of(post.kind()).required(), post.version(),
				isMine(post, review), this.log.of(post.id()));
	}

}
