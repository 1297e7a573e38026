package com.roseash.domain.cart;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A line of a cart, read only: lines are written by statements that no parallel request
 * can come between.
 */
@Entity
class CartLine {

	@Id
	private UUID id;

	private UUID productId;

	private int quantity;

	@SuppressWarnings("NullAway.Init")
	protected CartLine() {
	}

	UUID productId() {
		return this.productId;
	}

	int quantity() {
		return this.quantity;
	}

}
