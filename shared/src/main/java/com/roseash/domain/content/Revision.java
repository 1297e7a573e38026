package com.roseash.domain.content;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a post or page was once.
 *
 * @param number the first is 1
 * @param writtenAt when it was written so
 * @param writtenBy the id of the member who wrote it so; null if nobody in person
 * @param text the command that would write it so again, over whatever is there
 */
public record Revision(int number, Instant writtenAt, @Nullable UUID writtenBy, WritePost text) {
}
