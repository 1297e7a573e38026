/** Flows: what happens, step by step, when something has happened. */
@NullMarked
package com.roseash.platform.flow;

import org.jspecify.annotations.NullMarked;
