package com.roseash.domain.content;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a request for content. */
public abstract sealed class ContentException extends DomainException
		permits PostNotFound, AuthorNotFound, AuthorChanged, NoSuchAuthor, PostChanged, AddressTaken, InTrash,
		RevisionNotFound, PreviewNotFound, ReviewNeeded, NotInReview, OwnText, CommentNotFound, TooManyComments {

	ContentException(HttpStatus status, String message) {
		super(status, message);
	}

}
