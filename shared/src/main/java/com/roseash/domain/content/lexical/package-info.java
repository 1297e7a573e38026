/**
 * Documents as Ghost's editor writes them (Lexical JSON): read, shown as HTML, text and
 * Markdown, and made of either.
 */
@NullMarked
package com.roseash.domain.content.lexical;

import org.jspecify.annotations.NullMarked;
