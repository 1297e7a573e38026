/** The blog application: its start, and a package for each of its features. */
@NullMarked
package com.roseash.blog;

import org.jspecify.annotations.NullMarked;
