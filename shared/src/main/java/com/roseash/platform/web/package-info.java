/** What every page shares: security headers, cookies, static files and error pages. */
@NullMarked
package com.roseash.platform.web;

import org.jspecify.annotations.NullMarked;
