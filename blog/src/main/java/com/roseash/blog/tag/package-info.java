/** What stands on the page of a tag or of a type, and how tags are made. */
@NullMarked
package com.roseash.blog.tag;

import org.jspecify.annotations.NullMarked;
