/** The members of the cooperative. */
@NullMarked
package com.roseash.domain.account;

import org.jspecify.annotations.NullMarked;
