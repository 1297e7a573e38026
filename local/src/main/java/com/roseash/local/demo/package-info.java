/**
 * A small living cooperative, invented, that is loaded through the contracts into an
 * empty platform on this machine.
 */
@NullMarked
package com.roseash.local.demo;

import org.jspecify.annotations.NullMarked;
