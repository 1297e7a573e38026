/** Pictures and other files that people put into the site. */
@NullMarked
package com.roseash.platform.media;

import org.jspecify.annotations.NullMarked;
