/** Signing in by way of the provider of identities, and out again everywhere. */
@NullMarked
package com.roseash.platform.signin;

import org.jspecify.annotations.NullMarked;
