package com.roseash.domain.events;

import java.time.ZoneId;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A time zone as the database keeps it: its IANA name. */
@Converter(autoApply = true)
class ZoneColumn implements AttributeConverter<ZoneId, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable ZoneId zone) {
		return (zone != null) ? zone.getId() : null;
	}

	@Override
	public @Nullable ZoneId convertToEntityAttribute(@Nullable String name) {
		return (name != null) ? ZoneId.of(name) : null;
	}

}
