/** Changing the address that a member is written to, which takes both inboxes. */
@NullMarked
package com.roseash.account.address;

import org.jspecify.annotations.NullMarked;
