package com.roseash.domain.likes;

/**
 * How a target stands with a member after a change.
 *
 * @param liked whether the member likes it now
 * @param count how many members do
 */
public record Liked(boolean liked, long count) {
}
