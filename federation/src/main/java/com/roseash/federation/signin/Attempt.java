package com.roseash.federation.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A time that somebody asked to sign in.
 *
 * @param id its id
 * @param email the address that a mail was sent to
 * @param code the digest of the code
 * @param browser the digest of what the browser that asked is known by
 * @param wrongCodes how many wrong codes were typed
 * @param expiresAt until when the mail can be used
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
record Attempt(UUID id, String email, byte[] code, byte[] browser, int wrongCodes, Instant expiresAt) {
}
