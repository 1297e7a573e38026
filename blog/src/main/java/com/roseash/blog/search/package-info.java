/** Lets readers look for words. */
@NullMarked
package com.roseash.blog.search;

import org.jspecify.annotations.NullMarked;
