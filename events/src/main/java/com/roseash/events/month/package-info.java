/** A month at a glance. */
@NullMarked
package com.roseash.events.month;

import org.jspecify.annotations.NullMarked;
