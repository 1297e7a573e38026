/** What a visitor sees before signing in. */
@NullMarked
package com.roseash.account.welcome;

import org.jspecify.annotations.NullMarked;
