/**
 * Where editors say what a post or page belongs together with: pickers, one for each kind
 * of relation.
 */
@NullMarked
package com.roseash.blog.relation;

import org.jspecify.annotations.NullMarked;
