package com.roseash.platform.fragment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares how long and for whom the view of a handler may be kept, in the terms of HTTP
 * caching (RFC 9111, RFC 5861). On a fragment's handler it becomes the response headers
 * that the other applications obey; on a page's handler it is the policy of the page's
 * own main part.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Freshness {

	/** How long the view is fresh, as a Spring duration ({@code 30s}, {@code 5m}). */
	String maxAge() default "1m";

	/** How long it may then be shown while a new one is fetched. */
	String staleWhileRevalidate() default "10m";

	/** How long it may be shown when its owner fails. */
	String staleIfError() default "1d";

	/** Who may share it. */
	Scope scope() default Scope.PUBLIC;

	/**
	 * The tags that evict it; more are added at run time through {@link FreshnessTags}.
	 */
	String[] tags() default {};

	/**
	 * The request parameters that are part of what is shown; a page with any other
	 * parameter is not cached.
	 */
	String[] params() default {};

}
