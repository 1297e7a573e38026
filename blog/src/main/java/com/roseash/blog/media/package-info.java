/** Shows editors everything that was uploaded, and where it is used. */
@NullMarked
package com.roseash.blog.media;

import org.jspecify.annotations.NullMarked;
