/** The navigation that all six applications show. */
@NullMarked
package com.roseash.blog.navigation;

import org.jspecify.annotations.NullMarked;
