/** What members were told, and have read or not. */
@NullMarked
package com.roseash.account.notices;

import org.jspecify.annotations.NullMarked;
