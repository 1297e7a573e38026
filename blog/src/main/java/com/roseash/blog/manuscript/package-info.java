/** Where editors write: lists of what is written, each with its text and its past. */
@NullMarked
package com.roseash.blog.manuscript;

import org.jspecify.annotations.NullMarked;
