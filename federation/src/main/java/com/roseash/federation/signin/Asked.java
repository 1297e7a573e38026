package com.roseash.federation.signin;

/**
 * What came of asking for a mail to sign in with.
 *
 * @param browser the secret by which the browser that asked is known
 */
record Asked(String browser) {
}
