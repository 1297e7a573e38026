package com.roseash.domain.market;

import java.util.UUID;

/**
 * A category of a market.
 *
 * @param id the category's id
 * @param slug its anchor on the market's page
 * @param name plain text
 */
public record Category(UUID id, String slug, String name) {
}
