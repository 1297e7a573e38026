/** Catches every mail that the platform on this machine sends, and shows them. */
@NullMarked
package com.roseash.local.mailbox;

import org.jspecify.annotations.NullMarked;
