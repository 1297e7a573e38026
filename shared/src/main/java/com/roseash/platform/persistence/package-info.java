/** Identifiers, embeddable values and the state of the database schema. */
@NullMarked
package com.roseash.platform.persistence;

import org.jspecify.annotations.NullMarked;
