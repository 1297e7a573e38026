/** The way to the account, on every page. */
@NullMarked
package com.roseash.account.menu;

import org.jspecify.annotations.NullMarked;
