/** What the cooperative offers for sale: markets, their categories and their products. */
@NullMarked
package com.roseash.domain.market;

import org.jspecify.annotations.NullMarked;
