package com.roseash.platform.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests over HTTP, behind a proxy that is trusted and behind one that is not. */
class ProxyFilterTests {

	private static final List<String> US = List.of("127.0.0.0/8", "::1/128", "10.0.0.0/8", "2001:db8:1::/48");

	private final HttpClient http = HttpClient.newHttpClient();

	private WebServer server;

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void aTrustedProxySaysWhereARequestComesFrom() throws Exception {
		start(US);

		assertThat(get("X-Forwarded-For", "198.51.100.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host",
				"blog.example.org"))
			.isEqualTo("198.51.100.7 https://blog.example.org:443/where");
	}

	@Test
	void nobodyElseDoes() throws Exception {
		start(List.of("192.0.2.1"));

		assertThat(get("X-Forwarded-For", "198.51.100.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host",
				"blog.example.org", "Forwarded", "for=198.51.100.7;proto=https;host=blog.example.org"))
			.isEqualTo(unproxied());
	}

	@Test
	void whoTrustsNobodyHearsNobody() throws Exception {
		start(List.of());

		assertThat(get("X-Forwarded-For", "198.51.100.7")).isEqualTo(unproxied());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					what the client made up is left of it       | 203.0.113.1, 198.51.100.7                        | 198.51.100.7
					two proxies of ours                         | 203.0.113.1, 198.51.100.7, 10.1.2.3              | 198.51.100.7
					one of ours, made up                        | 10.9.9.9, 198.51.100.7, 10.1.2.3                 | 198.51.100.7
					all are ours                                | 10.1.2.3, 10.1.2.4                               | 10.1.2.3
					with a port                                 | 198.51.100.7:4711                                | 198.51.100.7
					IPv6                                        | 2001:db8:2::7, 2001:db8:1::1                     | [2001:db8:2:0:0:0:0:7]
					IPv6 with a port                            | [2001:db8:2::7]:4711                           | [2001:db8:2:0:0:0:0:7]
					IPv4 within IPv6                            | ::ffff:198.51.100.7                              | 198.51.100.7
					of the other family, with the same bytes    | 203.0.113.1, a01:203::                           | [a01:203:0:0:0:0:0:0]
					unknown                                     | 198.51.100.7, unknown, 10.1.2.3                  | 10.1.2.3
					only garbage                                | <script>                                         | 127.0.0.1
					a name, which is never looked up            | 198.51.100.7, localhost                          | 127.0.0.1
					empty entries                               | 198.51.100.7,,                                   | 127.0.0.1
					""")
	void theClientIsTheLastThatIsNoProxyOfOurs(String what, String forwardedFor, String client) throws Exception {
		start(US);

		assertThat(get("X-Forwarded-For", forwardedFor)).as(what).startsWith(client + " http://");
	}

	@Test
	void redirectsStayAsTheyAreWritten() throws Exception {
		start(US);

		HttpResponse<String> response = send("/where?away", "X-Forwarded-Host", "blog.example.org");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location")).contains("/away");
	}

	@Test
	void severalLinesAreOneList() throws Exception {
		start(US);

		assertThat(
				get("X-Forwarded-For", "203.0.113.1", "X-Forwarded-For", "198.51.100.7", "X-Forwarded-For", "10.1.2.3"))
			.startsWith("198.51.100.7 ");
	}

	@Test
	void theNearestProxyNamesSchemeAndHost() throws Exception {
		start(US);

		assertThat(get("X-Forwarded-Proto", "http, https", "X-Forwarded-Host", "evil.example, blog.example.org"))
			.isEqualTo("127.0.0.1 https://blog.example.org:443/where");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-Proto=javascript", "X-Forwarded-Proto=", "X-Forwarded-Host=a b",
			"X-Forwarded-Host=blog.example.org:port", "X-Forwarded-Host=[::1", "X-Forwarded-Host=//evil.example/",
			"X-Forwarded-Port=none", "X-Forwarded-Port=-1", "X-Forwarded-Ssl=on", "X-Forwarded-Prefix=/evil",
			"Forwarded=for=\"_hidden\";proto=https;;=", "X-Forwarded-For=[[[::::]]]:x", "X-Forwarded-For=::1%nothing" })
	void whatIsNoAnswerBreaksNoRequest(String header) throws Exception {
		start(US);
		int split = header.indexOf('=');

		assertThat(get(header.substring(0, split), header.substring(split + 1))).isEqualTo(unproxied());
	}

	private void start(List<String> trusted) {
		FilterRegistrationBean<ProxyFilter> filter = new FilterRegistrationBean<>(
				new ProxyFilter(new TrustedProxies(new ProxySettings(trusted))));
		this.server = new JettyServletWebServerFactory(0).getWebServer(filter,
				new ServletRegistrationBean<>(new Where(), "/where"));
		this.server.start();
	}

	private String unproxied() {
		return "127.0.0.1 http://127.0.0.1:" + this.server.getPort() + "/where";
	}

	private String get(String... headers) throws IOException, InterruptedException {
		HttpResponse<String> response = send("/where", headers);
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

	private HttpResponse<String> send(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.server.getPort() + path));
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** Says where a request comes from and where it goes, as the container sees it. */
	private static class Where extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			assertThat(request.getHeader("X-Forwarded-For")).isNull();
			if (request.getQueryString() != null) {
				response.sendRedirect("/away");
				return;
			}
			response.getWriter()
				.print(request.getRemoteAddr() + " " + request.getScheme() + "://" + request.getServerName() + ":"
						+ request.getServerPort() + request.getRequestURI());
		}

	}

}
