package com.roseash.blog.publication;

import com.roseash.platform.flow.Effect;

/**
 * The effect that the members are told of a post at once.
 *
 * @param title plain text
 * @param summary plain text
 * @param url where it is
 */
record NotifyMembers(String title, String summary, String url) implements Effect {
}
