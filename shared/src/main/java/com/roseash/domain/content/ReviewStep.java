package com.roseash.domain.content;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What happened in a review.
 *
 * @param deed what happened
 * @param takenAt when
 * @param takenBy the id of the member who did it; null if nobody in person
 * @param note what was said with it, in plain text; may be empty
 * @param version the version of the text at that time
 */
public record ReviewStep(ReviewDeed deed, Instant takenAt, @Nullable UUID takenBy, String note, int version) {
}
