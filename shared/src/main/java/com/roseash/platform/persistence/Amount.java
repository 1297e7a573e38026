package com.roseash.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money as the database keeps it.
 *
 * @param minor the amount in the currency's minor unit (pence)
 * @param currency the ISO 4217 code
 */
@Embeddable
public record Amount(@Column(nullable = false) long minor,
		@Column(nullable = false, length = 3, columnDefinition = "char(3)") String currency) {

	/** That money, ready to be stored. */
	public static Amount of(Money money) {
		return new Amount(money.getAmountMinorLong(), money.getCurrencyUnit().getCode());
	}

	/** The stored money. */
	public Money money() {
		return Money.ofMinor(CurrencyUnit.of(this.currency), this.minor);
	}

}
