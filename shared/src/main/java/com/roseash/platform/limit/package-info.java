/** How often something may be done, counted over all replicas. */
@NullMarked
package com.roseash.platform.limit;

import org.jspecify.annotations.NullMarked;
