/**
 * Keeps rendered HTML in two tiers, the process and Redis, coherent across replicas and
 * evicted by tag.
 */
@NullMarked
package com.roseash.platform.cache;

import org.jspecify.annotations.NullMarked;
