package com.roseash.platform.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

import com.roseash.platform.config.App;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.trace.Span;
import com.roseash.platform.trace.Spans;
import com.roseash.platform.trace.Trace;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Calls the other applications by their internal addresses: the calls are signed, pooled
 * and bounded, and tried twice only where {@link SecondTry} says so.
 */
@Component
public class Siblings {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

	private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(10);

	private static final int LARGEST_POOL = 200;

	private final RoseAsh settings;

	private final CallSigner signer;

	private final JsonMapper json;

	private final Spans spans;

	private final HttpClient http = httpClient(SystemDefaultDnsResolver.INSTANCE).setRetryStrategy(new SecondTry())
		.build();

	private final RestClient unsigned;

	private final RestClient client;

	public Siblings(RoseAsh settings, CallSigner signer, JsonMapper json, RestClient.Builder builder, Spans spans) {
		this.settings = settings;
		this.signer = signer;
		this.json = json;
		this.spans = spans;
		this.unsigned = builder.requestFactory(new HttpComponentsClientHttpRequestFactory(this.http))
			.configureMessageConverters((converters) -> converters.registerDefaults()
				.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
			.requestInterceptor(this::trace)
			.build();
		this.client = this.unsigned.mutate().requestInterceptor(this::sign).build();
	}

	/** A client whose paths are those of that application. */
	public RestClient client(App app) {
		return client(this.settings.address(app).internalUrl());
	}

	/**
	 * As {@link #client(App)}, for what anybody may ask, or who is known by other means:
	 * the calls are not signed.
	 */
	public RestClient unsignedClient(App app) {
		return this.unsigned.mutate().baseUrl(this.settings.address(app).internalUrl()).build();
	}

	/** A client whose paths are those of the sibling at that internal address. */
	public RestClient client(URI internalUrl) {
		return this.client.mutate().baseUrl(internalUrl).build();
	}

	/**
	 * As {@link #client(App)}, for calls that give up when nothing arrives for that long.
	 */
	public RestClient client(App app, Duration timeout) {
		HttpComponentsClientHttpRequestFactory impatient = new HttpComponentsClientHttpRequestFactory(this.http);
		impatient.setReadTimeout(timeout);
		return client(app).mutate().requestFactory(impatient).build();
	}

	/**
	 * Asks for something of our own with an empty answer, on nobody's behalf, marked by
	 * that header.
	 */
	public void refresh(URI address, Locale locale, String header) {
		this.client.get()
			.uri(address)
			.header(CallSigner.CONTEXT, encode(CallContext.none(locale)))
			.header(header, "1")
			.retrieve()
			.toBodilessEntity();
	}

	/** The value of the {@link CallSigner#CONTEXT} header for that context. */
	public String encode(CallContext context) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(this.json.writeValueAsBytes(context));
	}

	private ClientHttpResponse sign(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		URI uri = request.getURI();
		String context = request.getHeaders().getFirst(CallSigner.CONTEXT);
		request.getHeaders()
			.set(CallSigner.SIGNATURE,
					this.signer.sign(request.getMethod().name(), uri.getRawPath(), uri.getRawQuery(), context, body));
		return execution.execute(request, body);
	}

	/** Says for which request it is, and what became of it. */
	private ClientHttpResponse trace(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		String host = request.getURI().getAuthority();
		Span span = this.spans.call(request.getMethod().name(), host);
		Trace trace = span.trace();
		if (trace != null) {
			request.getHeaders().set(Trace.HEADER, trace.traceparent());
			request.getHeaders().set(Trace.REQUEST_HEADER, trace.request());
		}
		int status = 0;
		try {
			ClientHttpResponse response = execution.execute(request, body);
			status = response.getStatusCode().value();
			return response;
		}
		finally {
			span.end(request.getMethod() + " " + host, status);
		}
	}

	/** Pooled and bounded, for hosts whose addresses are found in that way. */
	static HttpClientBuilder httpClient(DnsResolver addresses) {
		var connections = PoolingHttpClientConnectionManagerBuilder.create()
			.setDnsResolver(addresses)
			.setMaxConnPerRoute(LARGEST_POOL)
			.setMaxConnTotal(LARGEST_POOL * App.values().length)
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(CONNECT_TIMEOUT))
				.setSocketTimeout(Timeout.of(RESPONSE_TIMEOUT))
				.setValidateAfterInactivity(Timeout.ofSeconds(2))
				.build())
			.build();
		return HttpClients.custom()
			.setConnectionManager(connections)
			.setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.of(RESPONSE_TIMEOUT)).build())
			.disableCookieManagement()
			.disableRedirectHandling()
			.disableContentCompression();
	}

}
