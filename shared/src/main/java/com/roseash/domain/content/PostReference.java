package com.roseash.domain.content;

import java.util.UUID;

/**
 * A post or page as it is named and linked elsewhere, such as a tag.
 *
 * @param id its id
 * @param path its path on the blog
 * @param name plain text
 */
public record PostReference(UUID id, String path, String name) {
}
