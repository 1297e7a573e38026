/** Posts as others show them (oEmbed). */
@NullMarked
package com.roseash.blog.oembed;

import org.jspecify.annotations.NullMarked;
