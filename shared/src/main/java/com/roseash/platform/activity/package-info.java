/** One log of what happened, and whoever reacts to it. */
@NullMarked
package com.roseash.platform.activity;

import org.jspecify.annotations.NullMarked;
