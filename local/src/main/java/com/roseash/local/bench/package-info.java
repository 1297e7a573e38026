/** Measures the platform against its budgets, on the real processes. */
@NullMarked
package com.roseash.local.bench;

import org.jspecify.annotations.NullMarked;
