/** What admins see of the members, and decide about them. */
@NullMarked
package com.roseash.account.members;

import org.jspecify.annotations.NullMarked;
