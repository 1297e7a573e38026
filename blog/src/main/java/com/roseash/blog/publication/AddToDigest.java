package com.roseash.blog.publication;

import com.roseash.platform.flow.Effect;

/**
 * The effect that the members are told of a post in the daily digest.
 *
 * @param title plain text
 * @param url where it is
 */
record AddToDigest(String title, String url) implements Effect {
}
