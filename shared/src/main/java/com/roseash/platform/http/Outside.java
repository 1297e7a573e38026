package com.roseash.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.message.BasicNameValuePair;

import org.springframework.stereotype.Component;

/**
 * Calls those who are not ours, as bounded as {@link Siblings} are called: nothing is
 * signed, no redirect is followed, and what they answer is not read. Their connections
 * are their own, so that whoever hangs keeps none from a sibling.
 */
@Component
public class Outside {

	private final CloseableHttpClient http = Siblings.httpClient();

	/** Posts a form of one field; returns the status of the answer. */
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
