package com.roseash.domain.content;

import java.time.Instant;

/**
 * A part of the catalogue.
 *
 * @param number from 1
 * @param changedAt when readers saw something in it change the last time
 */
public record CataloguePart(int number, Instant changedAt) {
}
