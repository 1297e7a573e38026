package com.roseash.platform.fragment;

import java.util.Map;

/**
 * One fragment of a batch, as its owner answers.
 *
 * @param slot the fragment's address as it was asked for
 * @param status the HTTP status the fragment would have on its own
 * @param headers the headers it would have
 * @param body its HTML
 */
record FragmentResponse(String slot, int status, Map<String, String> headers, String body) {
}
