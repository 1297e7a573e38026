/** Where requests come from, and signed calls between the six applications. */
@NullMarked
package com.roseash.platform.http;

import org.jspecify.annotations.NullMarked;
