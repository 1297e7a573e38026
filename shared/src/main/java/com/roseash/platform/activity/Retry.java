package com.roseash.platform.activity;

import java.time.Instant;

/**
 * That somebody had a dead handling tried again.
 *
 * @param handler its name
 * @param by who asked for it
 * @param at when
 */
public record Retry(String handler, String by, Instant at) {
}
