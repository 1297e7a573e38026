/** The events application: its start, and a package for each of its features. */
@NullMarked
package com.roseash.events;

import org.jspecify.annotations.NullMarked;
