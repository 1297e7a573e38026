package com.roseash.local.mailbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A caught mail.
 *
 * @param id counts up from 1
 * @param from the sender of the envelope
 * @param to the recipient of the envelope
 * @param subject the subject, empty when there is none
 * @param text the plain text, if it has one
 * @param html the HTML, if it has one
 * @param receivedAt when it was caught
 */
public record Mail(long id, String from, String to, String subject, @Nullable String text, @Nullable String html,
		Instant receivedAt) {

}
