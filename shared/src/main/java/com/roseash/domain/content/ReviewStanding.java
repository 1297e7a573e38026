package com.roseash.domain.content;

import java.util.List;

/**
 * How the review of a text stands.
 *
 * @param status how far it has come
 * @param required whether the text is published only once it is approved
 * @param version the version of the text, which an approval is of
 * @param mine whether whoever asks has written what is to be approved
 * @param steps what has happened, the newest first, at most 100
 */
public record ReviewStanding(ReviewStatus status, boolean required, int version, boolean mine, List<ReviewStep> steps) {

	/** Whether it can be published as it is. */
	public boolean isClear() {
		return !this.required || this.status == ReviewStatus.APPROVED;
	}

}
