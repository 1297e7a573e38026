/**
 * How a domain is served to the other applications, and called by them, through one Java
 * interface.
 */
@NullMarked
package com.roseash.platform.contract;

import org.jspecify.annotations.NullMarked;
