/** What people do with the platform, and what it bears, tried on the real processes. */
@NullMarked
package com.roseash.local.journey;

import org.jspecify.annotations.NullMarked;
