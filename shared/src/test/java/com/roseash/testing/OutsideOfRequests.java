package com.roseash.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets tests act as the platform itself: Spring's tests pretend that a request is made.
 */
class OutsideOfRequests implements BeforeEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		RequestContextHolder.resetRequestAttributes();
	}

}
