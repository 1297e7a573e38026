package com.roseash.domain.content;

import java.util.UUID;

/**
 * A post or page in one of the languages in which readers find it.
 *
 * @param id its id
 * @param language the tag of the language (BCP 47)
 * @param name what those call the language who speak it
 * @param path its path on the blog
 * @param title plain text, in that language
 */
public record Translation(UUID id, String language, String name, String path, String title) {
}
