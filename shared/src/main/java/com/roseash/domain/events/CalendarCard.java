package com.roseash.domain.events;

import java.util.UUID;

/**
 * What lists show of a calendar.
 *
 * @param id the calendar's id
 * @param slug its short name
 * @param name plain text
 * @param description plain text
 * @param colour by which it is told from the others
 */
public record CalendarCard(UUID id, String slug, String name, String description, Colour colour) {
}
