/** What a member sees of the own account. */
@NullMarked
package com.roseash.account.dashboard;

import org.jspecify.annotations.NullMarked;
