/**
 * What each page of the blog has switched on, and the credentials that it needs for it.
 */
@NullMarked
package com.roseash.domain.pages;

import org.jspecify.annotations.NullMarked;
