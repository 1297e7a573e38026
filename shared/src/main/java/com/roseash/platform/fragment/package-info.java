/** Composes a page from the HTML of the six applications and caches its parts. */
@NullMarked
package com.roseash.platform.fragment;

import org.jspecify.annotations.NullMarked;
