package com.roseash.domain.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.joda.money.Money;

/** What a product is measured in, and what its unit price is for. */
public enum Unit {

	/** Grams; priced per kilogram. */
	G(1000),
	/** Kilograms. */
	KG(1),
	/** Millilitres; priced per litre. */
	ML(1000),
	/** Litres. */
	L(1),
	/** Pieces. */
	PIECE(1);

	private final int inBase;

	Unit(int inBase) {
		this.inBase = inBase;
	}

	/** The unit that unit prices are compared in: kilogram, litre or piece. */
	public Unit base() {
		return switch (this) {
			case G, KG -> KG;
			case ML, L -> L;
			case PIECE -> PIECE;
		};
	}

	/**
	 * The price of one {@link #base()} unit when that many of this unit cost that much,
	 * rounded half up to a minor unit.
	 */
	public Money unitPrice(Money price, int quantity) {
		BigDecimal perBase = price.getAmount()
			.multiply(BigDecimal.valueOf(this.inBase))
			.divide(BigDecimal.valueOf(quantity), price.getScale(), RoundingMode.HALF_UP);
		return Money.of(price.getCurrencyUnit(), perBase);
	}

}
