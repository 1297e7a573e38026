package com.roseash.domain.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a member is told.
 *
 * @param id its id, in order of time
 * @param title plain text
 * @param summary plain text, perhaps empty
 * @param url where it is
 * @param toldAt when
 * @param read whether the member has read it
 */
public record Notice(UUID id, String title, String summary, String url, Instant toldAt, boolean read) {
}
