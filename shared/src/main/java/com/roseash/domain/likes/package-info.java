/** What members like, whatever it is. */
@NullMarked
package com.roseash.domain.likes;

import org.jspecify.annotations.NullMarked;
