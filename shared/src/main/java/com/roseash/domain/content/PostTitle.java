package com.roseash.domain.content;

import java.util.UUID;

/**
 * What a post or page is called, whether readers see it or not.
 *
 * @param id its id
 * @param slug the last part of its address
 * @param title plain text
 */
public record PostTitle(UUID id, String slug, String title) {
}
