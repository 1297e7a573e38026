/**
 * What the cooperative publishes: posts and pages, their authors and tags, and the
 * navigation of the site.
 */
@NullMarked
package com.roseash.domain.content;

import org.jspecify.annotations.NullMarked;
