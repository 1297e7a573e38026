package com.roseash.platform.media;

import java.util.UUID;

/**
 * Something that refers to media.
 *
 * @param kind the name of its table: post, revision, market, product, calendar_entry,
 * member or site_settings
 * @param thing its id; of a revision, the id of the post
 * @param part the number of a revision, otherwise 0
 */
public record MediaUse(String kind, UUID thing, int part) {
}
