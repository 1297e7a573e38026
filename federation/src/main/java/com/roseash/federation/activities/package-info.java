/** The log of what happened, for those who run the platform. */
@NullMarked
package com.roseash.federation.activities;

import org.jspecify.annotations.NullMarked;
