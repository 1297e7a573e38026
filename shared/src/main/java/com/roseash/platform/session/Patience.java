package com.roseash.platform.session;

import java.time.Duration;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.QueryTimeoutException;

/**
 * Asks Redis once more where it was late, as it seems to be when a process or its machine
 * has much to do. For what may be done twice.
 */
final class Patience {

	static final RetryTemplate ONCE_MORE = new RetryTemplate(
			RetryPolicy.builder().maxRetries(1).delay(Duration.ZERO).includes(QueryTimeoutException.class).build());

	private Patience() {
	}

}
