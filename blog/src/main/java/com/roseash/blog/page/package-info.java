/** Pages that stand by themselves. */
@NullMarked
package com.roseash.blog.page;

import org.jspecify.annotations.NullMarked;
