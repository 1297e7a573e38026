package com.roseash.blog.publication;

import java.util.List;

import com.roseash.platform.flow.Effect;

/**
 * The effect that what shows a post is made anew.
 *
 * @param tags the tags of what shows it
 */
record Evict(List<String> tags) implements Effect {
}
