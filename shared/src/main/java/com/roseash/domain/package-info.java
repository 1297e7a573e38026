/** The business domains of the cooperative, one package each. */
@NullMarked
package com.roseash.domain;

import org.jspecify.annotations.NullMarked;
