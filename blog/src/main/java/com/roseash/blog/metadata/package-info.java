/** What machines are told of the blog's pages. */
@NullMarked
package com.roseash.blog.metadata;

import org.jspecify.annotations.NullMarked;
