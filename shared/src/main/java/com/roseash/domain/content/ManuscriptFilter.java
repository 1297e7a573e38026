package com.roseash.domain.content;

/** Which manuscripts a list shows. */
public enum ManuscriptFilter {

	/** All but the trash. */
	ALL,

	/** What nobody sees yet. */
	DRAFT,

	/** What waits for somebody else to look at it. */
	IN_REVIEW,

	/** What will be published at its time. */
	SCHEDULED,

	/** What readers see. */
	PUBLISHED,

	/** What was taken back. */
	UNPUBLISHED,

	/** What was put away. */
	TRASH

}
