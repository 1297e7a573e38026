package com.roseash.domain.content.lexical;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** A document that is no Lexical document, or too much of one, and the place in it. */
public final class DocumentRefused extends DomainException {

	private static final int LONGEST_PLACE = 160;

	private final String place;

	private final String reason;

	public DocumentRefused(String place, String reason) {
		super(HttpStatus.UNPROCESSABLE_CONTENT,
				"The document was not taken, and nothing of it is lost: %s %s.".formatted(abridged(place), reason));
		this.place = abridged(place);
		this.reason = reason;
	}

	/** Where in the document, as {@code root.children[2].url}. */
	public String place() {
		return this.place;
	}

	/** What is wrong there. */
	public String reason() {
		return this.reason;
	}

	private static String abridged(String place) {
		int half = LONGEST_PLACE / 2;
		return (place.length() <= LONGEST_PLACE) ? place
				: place.substring(0, half) + "…" + place.substring(place.length() - half);
	}

}
