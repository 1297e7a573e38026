package com.roseash.domain.cart;

import java.util.UUID;

/**
 * A line of a cart as it is kept.
 *
 * @param productId the product
 * @param quantity how many
 * @param joined whether its cart's owner is still to be told that another has joined it
 * @param cut whether there were more of it in the two together
 */
record CartLine(UUID productId, int quantity, boolean joined, boolean cut) {
}
