package com.roseash.events.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.roseash.domain.events.EntryCard;

/**
 * A day and what begins on it.
 *
 * @param date which day
 * @param entries in the order in which they begin
 */
record Day(LocalDate date, List<EntryCard> entries) {

	/**
	 * Entries by the day on which they begin; those that began before today stand under
	 * today.
	 */
	static List<Day> group(List<EntryCard> entries, LocalDate today) {
		Map<LocalDate, List<EntryCard>> days = entries.stream().collect(Collectors.groupingBy((entry) -> {
			LocalDate begins = entry.times().starts().toLocalDate();
			return begins.isBefore(today) ? today : begins;
		}, LinkedHashMap::new, Collectors.toList()));
		return days.entrySet().stream().map((day) -> new Day(day.getKey(), day.getValue())).toList();
	}

}
