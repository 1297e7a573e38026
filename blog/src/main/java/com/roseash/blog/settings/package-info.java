/** Has admins say what the site is called, how it looks, and what its pages trust. */
@NullMarked
package com.roseash.blog.settings;

import org.jspecify.annotations.NullMarked;
