/** Sessions of visitors who need one, kept where all replicas find them. */
@NullMarked
package com.roseash.platform.session;

import org.jspecify.annotations.NullMarked;
