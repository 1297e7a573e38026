package com.roseash.domain.content;

import java.time.Instant;

/**
 * A post as those get it who read elsewhere.
 *
 * @param card what lists show of it
 * @param html what everybody may read of its text, sanitised, with absolute addresses
 * @param updatedAt when readers saw it change the last time
 */
public record PostText(PostCard card, String html, Instant updatedAt) {
}
