package com.roseash.domain.events;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Calendars as the database keeps them. */
interface CalendarRepository extends JpaRepository<Calendar, UUID> {

	@Query("select calendar from Calendar calendar order by calendar.name")
	List<Calendar> inOrder();

	Optional<Calendar> findBySlug(String slug);

}
