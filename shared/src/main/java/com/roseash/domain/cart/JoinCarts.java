package com.roseash.domain.cart;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to move what an anonymous visitor has put in into the cart of the member
 * who the visitor turned out to be.
 *
 * @param session the id of the anonymous session
 * @param member the member's id
 */
public record JoinCarts(String session, String member) {

	public JoinCarts {
		session = InvalidField.requireText("session", session, 100);
		member = InvalidField.requireText("member", member, 100);
	}

	/** Whose cart is emptied. */
	Owner from() {
		return Owner.of(this.session);
	}

	/** Whose cart is filled. */
	Owner into() {
		return Owner.member(this.member);
	}

}
