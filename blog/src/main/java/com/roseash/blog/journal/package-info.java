/** The blog as a whole. */
@NullMarked
package com.roseash.blog.journal;

import org.jspecify.annotations.NullMarked;
