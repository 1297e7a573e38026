package com.roseash.domain.cart;

import com.roseash.platform.contract.InvalidField;

/**
 * The command to say no more that another cart has joined this one.
 *
 * @param owner whose cart
 */
public record DismissNotice(String owner) {

	public DismissNotice {
		owner = InvalidField.requireText("owner", owner, 100);
	}

}
