package com.roseash.federation.passkeys;

/**
 * A member can sign in with one passkey less.
 *
 * @param handle the member's short name
 * @param passkey the name that it had
 */
record PasskeyRemoved(String handle, String passkey) implements PasskeyChange {
}
