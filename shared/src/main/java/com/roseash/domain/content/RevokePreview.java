package com.roseash.domain.content;

/**
 * The command to let nobody preview it any more.
 *
 * @param slug the last part of its address
 */
public record RevokePreview(String slug) {
}
