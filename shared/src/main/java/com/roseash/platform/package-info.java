/** Wires the platform into every application that depends on the shared module. */
@NullMarked
package com.roseash.platform;

import org.jspecify.annotations.NullMarked;
