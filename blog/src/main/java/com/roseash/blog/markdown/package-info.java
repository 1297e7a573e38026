/** What is published as Markdown, for those who read plain text. */
@NullMarked
package com.roseash.blog.markdown;

import org.jspecify.annotations.NullMarked;
