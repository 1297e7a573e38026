/** Pictures: stored once by what they contain, served by every application. */
@NullMarked
package com.roseash.platform.media;

import org.jspecify.annotations.NullMarked;
