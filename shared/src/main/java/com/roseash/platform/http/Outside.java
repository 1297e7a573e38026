package com.roseash.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.message.BasicNameValuePair;

import org.springframework.stereotype.Component;

/**
 * Calls those who are not ours, as bounded as {@link Siblings} are called: nothing is
 * signed, and their connections are their own, so that whoever hangs keeps none from a
 * sibling.
 */
@Component
public class Outside {

	private static final Duration DEADLINE = Duration.ofSeconds(8);

	private final CloseableHttpClient http = Siblings.httpClient(SystemDefaultDnsResolver.INSTANCE)
		.disableAutomaticRetries()
		.build();

	private final Fetching fetching;

	Outside(OutsideSettings settings) {
		this.fetching = new Fetching(new PublicAddresses(settings.neighbours()), DEADLINE);
	}

	/**
	 * Fetches what anybody can see at an address that somebody gave us, or the first
	 * bytes of it. Hosts without a public address are not asked, however they are named.
	 */
	public Fetched fetch(URI address, int most) throws NotFetched {
		return this.fetching.fetch(address, most);
	}

	/**
	 * Posts a form of one field; returns the status of the answer, of which nothing is
	 * read. No redirect is followed.
	 */
	public int post(String address, String field, String value) {
		HttpPost request = new HttpPost(address);
		request
			.setEntity(new UrlEncodedFormEntity(List.of(new BasicNameValuePair(field, value)), StandardCharsets.UTF_8));
		try (var answer = this.http.executeOpen(null, request, null)) {
			return answer.getCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
