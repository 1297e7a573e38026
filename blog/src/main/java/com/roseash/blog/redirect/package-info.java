/** What readers get where nothing stands: the way to where it is now, or what is near. */
@NullMarked
package com.roseash.blog.redirect;

import org.jspecify.annotations.NullMarked;
