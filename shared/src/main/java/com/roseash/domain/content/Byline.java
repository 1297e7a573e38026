package com.roseash.domain.content;

import java.util.UUID;

/**
 * An author as readers see them.
 *
 * @param id the author's id
 * @param handle the author's short name
 * @param name the author's name
 * @param bio a sentence about the author
 */
public record Byline(UUID id, String handle, String name, String bio) {
}
