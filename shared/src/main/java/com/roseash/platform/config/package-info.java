/**
 * What an operator sets: the six addresses, the shared secret and the site's own facts.
 */
@NullMarked
package com.roseash.platform.config;

import org.jspecify.annotations.NullMarked;
