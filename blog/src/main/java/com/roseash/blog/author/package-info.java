/** The pages of those who write. */
@NullMarked
package com.roseash.blog.author;

import org.jspecify.annotations.NullMarked;
