package com.roseash.platform.http;

import java.io.IOException;
import java.net.SocketException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Asks once more, and at once, where a replica that is leaving was asked: the connection
 * could not be made, or was closed before an answer. Only for what may be asked twice:
 * what changes nothing, and what takes effect once under its key.
 */
final class SecondTry implements HttpRequestRetryStrategy {

	private static final String KEY = "Idempotency-Key";

	@Override
	public boolean retryRequest(HttpRequest request, IOException failure, int tries, HttpContext context) {
		return tries == 1 && mayBeAskedTwice(request) && isOfTheConnection(failure);
	}

	@Override
	public boolean retryRequest(HttpResponse response, int tries, HttpContext context) {
		return false;
	}

	@Override
	public TimeValue getRetryInterval(HttpResponse response, int tries, HttpContext context) {
		return TimeValue.ZERO_MILLISECONDS;
	}

	private static boolean mayBeAskedTwice(HttpRequest request) {
		return request.getMethod().matches("GET|HEAD") || request.containsHeader(KEY);
	}

	private static boolean isOfTheConnection(IOException failure) {
		return switch (failure) {
			case ConnectTimeoutException _ -> true;
			case NoHttpResponseException _ -> true;
			case ConnectionClosedException _ -> true;
			case SocketException _ -> true;
			default -> false;
		};
	}

}
