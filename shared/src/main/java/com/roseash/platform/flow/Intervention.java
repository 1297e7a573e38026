package com.roseash.platform.flow;

import java.time.Instant;

/**
 * That somebody saw to a parked run.
 *
 * @param action resume or abandon
 * @param by who
 * @param at when
 */
public record Intervention(String action, String by, Instant at) {
}
