/**
 * What an operator sets: the six addresses, the shared secret and what the site says of
 * itself.
 */
@NullMarked
package com.roseash.platform.config;

import org.jspecify.annotations.NullMarked;
