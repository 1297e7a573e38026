/** Tells the editor what stands at an address, and which of our own there are. */
@NullMarked
package com.roseash.blog.embed;

import org.jspecify.annotations.NullMarked;
