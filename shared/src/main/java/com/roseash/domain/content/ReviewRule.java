package com.roseash.domain.content;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whether posts are published only once somebody else has approved them.
 *
 * @param required whether they are
 * @param since since when, if they are
 * @param by the id of the member who decided that; null if nobody in person
 */
public record ReviewRule(boolean required, @Nullable Instant since, @Nullable UUID by) {
}
