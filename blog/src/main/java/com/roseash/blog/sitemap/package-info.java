/** All addresses of the blog, for crawlers. */
@NullMarked
package com.roseash.blog.sitemap;

import org.jspecify.annotations.NullMarked;
