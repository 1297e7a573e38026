/** The menu that stands on every page of the six applications. */
@NullMarked
package com.roseash.domain.navigation;

import org.jspecify.annotations.NullMarked;
