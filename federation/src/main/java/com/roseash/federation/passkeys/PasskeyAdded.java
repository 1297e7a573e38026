package com.roseash.federation.passkeys;

/**
 * A member can sign in with one passkey more.
 *
 * @param handle the member's short name
 * @param passkey the passkey's name
 */
record PasskeyAdded(String handle, String passkey) implements PasskeyChange {
}
