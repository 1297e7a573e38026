/** The market application: its start, and a package for each of its features. */
@NullMarked
package com.roseash.market;

import org.jspecify.annotations.NullMarked;
