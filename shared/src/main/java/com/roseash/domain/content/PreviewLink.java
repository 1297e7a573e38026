package com.roseash.domain.content;

/**
 * The way to a preview, told once.
 *
 * @param token what whoever has the link knows
 */
public record PreviewLink(String token) {

	@Override
	public String toString() {
		return "PreviewLink[…]";
	}

}
