package com.roseash.domain.content;

/** Whether readers see a post. */
public enum PostStatus {

	/** Nobody sees it yet. */
	DRAFT,

	/** It is published as soon as its time has come. */
	SCHEDULED,

	/** Everybody sees it. */
	PUBLISHED,

	/** It was published and is not any more. */
	UNPUBLISHED

}
