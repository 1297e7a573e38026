package com.roseash.domain.content;

/** How far the review of a text has come. */
public enum ReviewStatus {

	/** Nobody has asked for a review. */
	DRAFT,

	/** It waits for somebody else to look at it. */
	IN_REVIEW,

	/** Somebody else has looked at it, and wants changes. */
	SENT_BACK,

	/** Somebody else has approved the text as it is. */
	APPROVED

}
