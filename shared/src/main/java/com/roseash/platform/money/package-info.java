/** Money as people and machines read it. */
@NullMarked
package com.roseash.platform.money;

import org.jspecify.annotations.NullMarked;
