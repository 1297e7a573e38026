package com.roseash.blog.publication;

import com.roseash.platform.flow.Effect;

/**
 * The effect that the world is told of a post.
 *
 * @param slug the last part of its address
 * @param title plain text
 * @param url where it is
 */
record Federate(String slug, String title, String url) implements Effect {
}
