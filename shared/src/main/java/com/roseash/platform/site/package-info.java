/** What admins say of the site, and how pages look and what they trust because of it. */
@NullMarked
package com.roseash.platform.site;

import org.jspecify.annotations.NullMarked;
