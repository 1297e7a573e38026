package com.roseash.domain.content;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewTests {

	private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

	private final Review review = new Review(UUID.randomUUID());

	@Test
	void whatNobodyAskedForIsNeitherApprovedNorSentBackNorWithdrawn() {
		assertThat(this.review.approve(NOON)).isFalse();
		assertThat(this.review.sendBack()).isFalse();
		assertThat(this.review.withdraw()).isFalse();
		assertThat(this.review.lapse(false)).isFalse();
		assertThat(this.review.status()).isEqualTo(ReviewStatus.DRAFT);
		assertThat(this.review.approvedAt()).isEqualTo(Instant.EPOCH);
	}

	@Test
	void askingTwiceIsAskingOnce() {
		assertThat(this.review.ask()).isTrue();
		assertThat(this.review.ask()).isFalse();
		assertThat(this.review.status()).isEqualTo(ReviewStatus.IN_REVIEW);
	}

	@Test
	void whatWasSentBackIsAskedForAgain() {
		this.review.ask();

		assertThat(this.review.sendBack()).isTrue();
		assertThat(this.review.approve(NOON)).isFalse();
		assertThat(this.review.ask()).isTrue();
		assertThat(this.review.approve(NOON)).isTrue();
		assertThat(this.review.ask()).as("it is approved already").isFalse();
	}

	@Test
	void anApprovalLapsesWithTheTextAndWaitsAgainIfNobodySeesIt() {
		approved();

		assertThat(this.review.lapse(false)).isTrue();
		assertThat(this.review.status()).isEqualTo(ReviewStatus.IN_REVIEW);
		assertThat(this.review.isApproved()).isFalse();
		assertThat(this.review.approvedAt()).as("what was written before").isEqualTo(NOON);
		assertThat(this.review.lapse(false)).isFalse();
		this.review.approve(NOON);
		assertThat(this.review.lapse(true)).isTrue();
		assertThat(this.review.status()).isEqualTo(ReviewStatus.DRAFT);
	}

	@Test
	void anApprovalCanBeTakenBack() {
		approved();

		assertThat(this.review.sendBack()).isTrue();
		assertThat(this.review.isApproved()).isFalse();
	}

	@Test
	void whatReadersSeeWaitsForNobody() {
		this.review.ask();
		this.review.publish();
		assertThat(this.review.status()).isEqualTo(ReviewStatus.DRAFT);

		approved();
		this.review.publish();
		assertThat(this.review.isApproved()).as("the same text stays approved").isTrue();
	}

	private void approved() {
		this.review.ask();
		this.review.approve(NOON);
	}

}
