package com.roseash.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what anybody can see, as far as its limits go: a few redirects, each looked at
 * like the first address, so much of it and no more, and a deadline over all.
 */
class Fetching {

	private static final int MOST_REDIRECTS = 4;

	private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

	private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

	private static final ScheduledExecutorService CLOCK = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("fetching-deadline").factory());

	private final CloseableHttpClient http;

	private final PublicAddresses addresses;

	private final Duration deadline;

	Fetching(PublicAddresses addresses, Duration deadline) {
		this.http = Siblings.httpClient(addresses).disableAutomaticRetries().build();
		this.addresses = addresses;
		this.deadline = deadline;
	}

	Fetched fetch(URI address, int most) throws NotFetched {
		long end = System.nanoTime() + this.deadline.toNanos();
		URI next = address;
		for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			Step step = ask(checked(next), most, end);
			if (step.fetched() != null) {
				return step.fetched();
			}
			next = step.next();
		}
		throw new NotFetched("It leads on and on");
	}

	/** Cancels each request in the end, since closing alone would read on. */
	private Step ask(URI address, int most, long end) throws NotFetched {
		HttpGet request = new HttpGet(address);
		request.setHeader(HttpHeaders.USER_AGENT, "Mozilla/5.0 (compatible; RoseAsh/1.0)");
		request.setHeader(HttpHeaders.ACCEPT, "*/*");
		ScheduledFuture<?> deadline = CLOCK.schedule(request::cancel, end - System.nanoTime(), TimeUnit.NANOSECONDS);
		ClassicHttpResponse answer = null;
		try {
			answer = this.http.executeOpen(null, request, null);
			URI moved = moved(address, answer);
			return (moved != null) ? new Step(null, moved) : new Step(read(address, answer, most), address);
		}
		catch (NotFetched ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new NotFetched("It does not answer in time, or not at all", ex);
		}
		finally {
			deadline.cancel(false);
			request.cancel();
			Closer.closeQuietly(answer);
		}
	}

	private static @Nullable URI moved(URI address, ClassicHttpResponse answer) throws NotFetched {
		Header location = answer.getFirstHeader(HttpHeaders.LOCATION);
		if (!MOVED.contains(answer.getCode()) || location == null) {
			return null;
		}
		try {
			return address.resolve(location.getValue());
		}
		catch (IllegalArgumentException ex) {
			throw new NotFetched("It leads to what is no address", ex);
		}
	}

	private static Fetched read(URI address, ClassicHttpResponse answer, int most) throws IOException {
		if (answer.getCode() != 200 || answer.getEntity() == null) {
			throw new NotFetched("It answers with " + answer.getCode());
		}
		InputStream content = answer.getEntity().getContent();
		byte[] bytes = content.readNBytes(most);
		boolean whole = bytes.length < most || content.read() < 0;
		String type = answer.getEntity().getContentType();
		return new Fetched(address, (type != null) ? type : "", bytes, whole);
	}

	private URI checked(URI address) throws NotFetched {
		String scheme = address.getScheme();
		String host = address.getHost();
		if (host == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
			throw new NotFetched("It is no address of the web");
		}
		if (address.getRawUserInfo() != null
				|| !(PORTS.contains(address.getPort()) || this.addresses.isNeighbour(host))) {
			throw new NotFetched("Only the usual ports are asked, without a name or a password");
		}
		return address;
	}

	/**
	 * What an address answers.
	 *
	 * @param fetched what stands there, unless it leads on
	 * @param next where it leads
	 */
	private record Step(@Nullable Fetched fetched, URI next) {

	}

}
