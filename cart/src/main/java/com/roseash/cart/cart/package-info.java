/** What the visitor means to buy. */
@NullMarked
package com.roseash.cart.cart;

import org.jspecify.annotations.NullMarked;
