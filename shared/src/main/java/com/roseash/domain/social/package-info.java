/** Who the cooperative is, to people and to other servers. */
@NullMarked
package com.roseash.domain.social;

import org.jspecify.annotations.NullMarked;
