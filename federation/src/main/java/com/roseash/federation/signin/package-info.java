/** Signing in by mail: a link, or a code for another device. */
@NullMarked
package com.roseash.federation.signin;

import org.jspecify.annotations.NullMarked;
