package com.roseash.domain.content;

/** What can happen to a text that is reviewed. */
public enum ReviewDeed {

	/** Somebody asked for a review. */
	ASKED,

	/** Who had asked does not want one any more. */
	WITHDRAWN,

	/** Somebody else wants changes. */
	SENT_BACK,

	/** Somebody else approved it. */
	APPROVED,

	/** An admin approved it who had written it, too. */
	OVERRULED,

	/** It was changed, so nobody has approved it any more. */
	LAPSED,

	/** Readers see it. */
	PUBLISHED,

	/** It was due and not approved, and came off the schedule. */
	UNSCHEDULED

}
