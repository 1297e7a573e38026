package com.roseash.platform.money;

import java.util.Locale;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** Prints money for people (£4.50) wherever Spring converts a value to text. */
@Component
class MoneyFormat implements Formatter<Money> {

	private static final MoneyFormatter FORMATTER = new MoneyFormatterBuilder().appendCurrencySymbolLocalized()
		.appendAmount(MoneyAmountStyle.LOCALIZED_GROUPING)
		.toFormatter();

	@Override
	public String print(Money money, Locale locale) {
		return FORMATTER.withLocale(locale).print(money);
	}

	@Override
	public Money parse(String text, Locale locale) {
		return Money.of(CurrencyUnit.of(locale), new java.math.BigDecimal(text.strip()));
	}

}
