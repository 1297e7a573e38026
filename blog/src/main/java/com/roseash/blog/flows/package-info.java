/** The runs of flows, drawn for those who run the platform. */
@NullMarked
package com.roseash.blog.flows;

import org.jspecify.annotations.NullMarked;
