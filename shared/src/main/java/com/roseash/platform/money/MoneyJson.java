package com.roseash.platform.money;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.boot.jackson.JacksonComponent;

/** Money in JSON: {@code {"minor": 450, "currency": "GBP"}}. */
@JacksonComponent
public class MoneyJson {

	/** What makes a mapper of one's own read and write money. */
	public static JacksonModule module() {
		return new SimpleModule("money").addSerializer(Money.class, new Serializer())
			.addDeserializer(Money.class, new Deserializer());
	}

	/**
	 * The shape of money in JSON.
	 *
	 * @param minor the amount in the currency's minor unit (pence)
	 * @param currency the ISO 4217 code
	 */
	public record Form(long minor, String currency) {

	}

	static class Serializer extends ValueSerializer<Money> {

		@Override
		public void serialize(Money money, JsonGenerator json, SerializationContext context) {
			json.writePOJO(new Form(money.getAmountMinorLong(), money.getCurrencyUnit().getCode()));
		}

	}

	static class Deserializer extends ValueDeserializer<Money> {

		@Override
		public Money deserialize(JsonParser json, DeserializationContext context) {
			Form form = context.readValue(json, Form.class);
			return Money.ofMinor(CurrencyUnit.of(form.currency()), form.minor());
		}

	}

}
