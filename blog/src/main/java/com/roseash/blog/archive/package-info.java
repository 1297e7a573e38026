/** All that was ever published, by month. */
@NullMarked
package com.roseash.blog.archive;

import org.jspecify.annotations.NullMarked;
