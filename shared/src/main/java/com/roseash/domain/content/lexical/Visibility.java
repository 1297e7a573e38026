package com.roseash.domain.content.lexical;

import tools.jackson.databind.JsonNode;

/**
 * Who sees a card: visitors and members on the web, members in their mail. Ghost's paying
 * members are nobody here, so what is for them alone is shown to no reader.
 */
record Visibility(boolean visitors, boolean members, boolean mail) {

	static final Visibility ALL = new Visibility(true, true, true);

	private static final String EVERY_MEMBER = "status:free,status:-free";

	/** As the field {@code visibility} says, in the form of today or an older one. */
	static Visibility of(Fields card) {
		if (!card.has("visibility")) {
			return ALL;
		}
		Fields said = card.inner("visibility");
		boolean web = said.has("emailOnly") ? !said.flag("emailOnly", false) : said.flag("showOnWeb", true);
		boolean mail = said.flag("showOnEmail", true) && isOfMembers(said.text("segment"));
		Fields onWeb = said.inner("web");
		Fields inMail = said.inner("email");
		return new Visibility(onWeb.flag("nonMember", web),
				onWeb.has("memberSegment") ? isFree(onWeb) : onWeb.flag("nonMember", web),
				inMail.has("memberSegment") ? isFree(inMail) : mail);
	}

	/** In mails alone, to that segment. */
	static Visibility ofMail(String segment) {
		return new Visibility(false, false, isOfMembers(segment));
	}

	private static boolean isFree(Fields fields) {
		JsonNode segment = fields.json().path("memberSegment");
		return segment.asString("").equals(EVERY_MEMBER) || segment.asString("").equals("status:free");
	}

	private static boolean isOfMembers(String segment) {
		return segment.isEmpty() || segment.equals("status:free") || segment.equals(EVERY_MEMBER);
	}

}
