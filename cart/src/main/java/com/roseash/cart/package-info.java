/** The cart application: its start, and a package for each of its features. */
@NullMarked
package com.roseash.cart;

import org.jspecify.annotations.NullMarked;
