package com.roseash.blog.publication;

import java.util.List;

import com.roseash.platform.flow.Effect;

/**
 * The effect that pages are made before somebody asks for them.
 *
 * @param pages their paths on the blog
 */
record Warm(List<String> pages) implements Effect {
}
