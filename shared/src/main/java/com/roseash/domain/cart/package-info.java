/** What visitors mean to buy: one cart for each anonymous session. */
@NullMarked
package com.roseash.domain.cart;

import org.jspecify.annotations.NullMarked;
