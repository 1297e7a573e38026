/** A product, and putting it into the cart. */
@NullMarked
package com.roseash.market.product;

import org.jspecify.annotations.NullMarked;
