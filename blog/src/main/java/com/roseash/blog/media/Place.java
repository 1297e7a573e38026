package com.roseash.blog.media;

import org.jspecify.annotations.Nullable;

/**
 * Where something is used.
 *
 * @param kind what it is, by the name that {@code pictures.use.<kind>} explains
 * @param title what it is called, if that is known here
 * @param path where it can be seen and changed, if it can be here
 * @param part the number of a revision
 */
public record Place(String kind, @Nullable String title, @Nullable String path, int part) {
}
