/** What takes place, as a list, one by one, and as a fragment. */
@NullMarked
package com.roseash.events.entry;

import org.jspecify.annotations.NullMarked;
