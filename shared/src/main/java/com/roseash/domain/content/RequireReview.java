package com.roseash.domain.content;

/**
 * The command to publish posts only once somebody else has approved them.
 *
 * @param required false to let them be published without
 */
public record RequireReview(boolean required) {
}
