/** The federation application: its start, and a package for each of its features. */
@NullMarked
package com.roseash.federation;

import org.jspecify.annotations.NullMarked;
