package com.roseash.domain.account;

import java.time.LocalDate;

/**
 * The day of a daily digest.
 *
 * @param date in the cooperative's time zone
 */
public record DigestDate(LocalDate date) {
}
