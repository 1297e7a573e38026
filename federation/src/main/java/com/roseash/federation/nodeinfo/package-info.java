/** Who the cooperative is, for other servers. */
@NullMarked
package com.roseash.federation.nodeinfo;

import org.jspecify.annotations.NullMarked;
