/** The account application: its start, and a package for each of its features. */
@NullMarked
package com.roseash.account;

import org.jspecify.annotations.NullMarked;
