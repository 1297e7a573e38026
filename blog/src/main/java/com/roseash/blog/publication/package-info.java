/** Publishing a post, and all that happens when one is published. */
@NullMarked
package com.roseash.blog.publication;

import org.jspecify.annotations.NullMarked;
