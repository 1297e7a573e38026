/**
 * The whole platform on one machine: its servers, the six applications, a mail catcher
 * and demo content.
 */
@NullMarked
package com.roseash.local;

import org.jspecify.annotations.NullMarked;
