package com.roseash.domain.content.lexical;

/** Where a document is shown, which decides what of it and in which form. */
public enum Target {

	/** A web page that anybody may see. */
	PAGE,

	/** The same page, for a member who is signed in. */
	MEMBER_PAGE,

	/**
	 * What an editor looks at: a member's page that shows unknown nodes by their names.
	 */
	PREVIEW,

	/**
	 * A feed for everybody: absolute addresses, nothing that needs our page around it.
	 */
	FEED,

	/**
	 * A mail to members: as a feed, without players and frames, with what mails alone
	 * have.
	 */
	MAIL;

	boolean shows(Visibility visibility) {
		return switch (this) {
			case PAGE, FEED -> visibility.visitors();
			case MEMBER_PAGE -> visibility.members();
			case PREVIEW -> true;
			case MAIL -> visibility.mail();
		};
	}

	boolean isWeb() {
		return switch (this) {
			case PAGE, MEMBER_PAGE, PREVIEW -> true;
			case FEED, MAIL -> false;
		};
	}

}
