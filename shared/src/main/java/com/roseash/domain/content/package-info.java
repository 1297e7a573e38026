/** What the cooperative publishes: posts and pages, their authors and tags. */
@NullMarked
package com.roseash.domain.content;

import org.jspecify.annotations.NullMarked;
