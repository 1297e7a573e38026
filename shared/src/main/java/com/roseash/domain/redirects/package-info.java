/** Addresses at which nothing stands any more, and where they lead. */
@NullMarked
package com.roseash.domain.redirects;

import org.jspecify.annotations.NullMarked;
