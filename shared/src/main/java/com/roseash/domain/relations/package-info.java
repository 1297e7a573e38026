/** Which things belong together, how, and in which order. */
@NullMarked
package com.roseash.domain.relations;

import org.jspecify.annotations.NullMarked;
