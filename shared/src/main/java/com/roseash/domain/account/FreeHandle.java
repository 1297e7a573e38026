package com.roseash.domain.account;

/**
 * A handle that nobody has.
 *
 * @param handle lower-case letters, digits and underscores
 */
public record FreeHandle(String handle) {
}
