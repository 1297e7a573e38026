/**
 * Neighbours for tests of how pages are composed, where no application's scan for
 * components finds them.
 */
@NullMarked
package com.roseash.example;

import org.jspecify.annotations.NullMarked;
