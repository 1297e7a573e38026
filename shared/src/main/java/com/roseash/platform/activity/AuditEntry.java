package com.roseash.platform.activity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a thing.
 *
 * @param at when
 * @param action the name of the event
 * @param actor who did it: a member or an application, as an address
 * @param activity what the log has of it; null when it has that no more
 */
public record AuditEntry(Instant at, String action, String actor, @Nullable Activity activity) {
}
