/**
 * What names a request in the logs of all applications that it reaches (W3C Trace
 * Context), and tells a collector of traces how long each part of it took, if there is
 * one.
 */
@NullMarked
package com.roseash.platform.trace;

import org.jspecify.annotations.NullMarked;
