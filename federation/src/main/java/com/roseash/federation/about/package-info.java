/** Who the cooperative is, for people. */
@NullMarked
package com.roseash.federation.about;

import org.jspecify.annotations.NullMarked;
