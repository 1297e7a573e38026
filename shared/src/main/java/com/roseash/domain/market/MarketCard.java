package com.roseash.domain.market;

import java.util.UUID;

import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a market.
 *
 * @param id the market's id
 * @param slug the last part of its address
 * @param title plain text
 * @param description plain text
 * @param picture its picture, if it has one
 */
public record MarketCard(UUID id, String slug, String title, String description, @Nullable Picture picture) {
}
