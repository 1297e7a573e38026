/** Who may do what. */
@NullMarked
package com.roseash.platform.access;

import org.jspecify.annotations.NullMarked;
