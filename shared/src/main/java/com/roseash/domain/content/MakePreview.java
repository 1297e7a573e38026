package com.roseash.domain.content;

/**
 * The command to make a link to a preview, in the place of the one there was.
 *
 * @param slug the last part of its address
 */
public record MakePreview(String slug) {
}
