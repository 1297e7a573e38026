package com.roseash.domain.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Entries as the database keeps them. */
interface CalendarEntryRepository extends JpaRepository<CalendarEntry, UUID> {

	String WITH_CALENDAR = "select entry from CalendarEntry entry join fetch entry.calendar ";

	String IN_ORDER = " order by entry.startsAt, entry.id";

	@Query(WITH_CALENDAR + "where entry.endsAt > :after" + IN_ORDER
			+ " offset :offset rows fetch first :limit rows only")
	List<CalendarEntry> upcoming(Instant after, int offset, int limit);

	@Query(WITH_CALENDAR + "where entry.endsAt > :from and entry.startsAt < :until" + IN_ORDER)
	List<CalendarEntry> between(Instant from, Instant until);

	@Query(WITH_CALENDAR + "where entry.slug = :slug")
	Optional<CalendarEntry> find(String slug);

	long countByEndsAtAfter(Instant after);

}
