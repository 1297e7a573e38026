/** The posts for feed readers. */
@NullMarked
package com.roseash.blog.feed;

import org.jspecify.annotations.NullMarked;
