package com.roseash.domain.content;

/** Whether readers see a post. */
public enum PostStatus {

	/** It never was published. */
	DRAFT,

	/** Everybody sees it. */
	PUBLISHED,

	/** It was published and is not any more. */
	UNPUBLISHED

}
