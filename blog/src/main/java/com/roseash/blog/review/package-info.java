/** Where those who write look over each other's texts, and say what has to be. */
@NullMarked
package com.roseash.blog.review;

import org.jspecify.annotations.NullMarked;
