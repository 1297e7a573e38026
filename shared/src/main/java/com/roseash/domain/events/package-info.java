/** When and where the cooperative meets: calendars and their entries. */
@NullMarked
package com.roseash.domain.events;

import org.jspecify.annotations.NullMarked;
