/**
 * What the tests of every module share: real servers, and annotations for the two kinds
 * of test that need them.
 */
@NullMarked
package com.roseash.testing;

import org.jspecify.annotations.NullMarked;
