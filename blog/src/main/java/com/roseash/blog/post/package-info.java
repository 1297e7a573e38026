/** The stream of posts, and each post. */
@NullMarked
package com.roseash.blog.post;

import org.jspecify.annotations.NullMarked;
