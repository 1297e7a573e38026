/** The markets and what each offers. */
@NullMarked
package com.roseash.market.market;

import org.jspecify.annotations.NullMarked;
