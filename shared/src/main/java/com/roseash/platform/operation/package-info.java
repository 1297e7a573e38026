/**
 * What operators need of a process: a port of their own, leaving without losing a
 * request, and word of what is degraded.
 */
@NullMarked
package com.roseash.platform.operation;

import org.jspecify.annotations.NullMarked;
