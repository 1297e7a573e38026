package com.roseash.federation.signin;

/**
 * The secrets of somebody who asked for a mail to sign in with.
 *
 * @param link the last part of the link in the mail
 * @param code the six digits in the mail
 * @param browser what the browser that asked is known by
 */
record Asked(String link, String code, String browser) {
}
