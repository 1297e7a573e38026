package com.roseash.platform.web;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.roseash.platform.config.App;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.config.Site;
import jakarta.servlet.ServletException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class CrossOriginFilterTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			GET,    cross-site,  https://evil.example,      200
			HEAD,   cross-site,  -,                         200
			POST,   same-origin, https://blog.example.org,  200
			POST,   none,        -,                         200
			POST,   same-site,   https://market.example.org, 200
			POST,   same-site,   https://shop.example.org,  403
			POST,   same-site,   -,                         403
			POST,   cross-site,  https://evil.example,      403
			POST,   cross-site,  -,                         403
			POST,   -,           https://cart.example.org,  200
			POST,   -,           https://evil.example,      403
			POST,   -,           null,                      403
			POST,   -,           -,                         200
			DELETE, cross-site,  https://evil.example,      403
			PUT,    cross-site,  https://evil.example,      403
			""")
	void whatAnotherSitesPageSendsIsRefused(String method, String site, String origin, int status)
			throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/cart/lines");
		addHeader(request, "Sec-Fetch-Site", site);
		addHeader(request, "Origin", origin);
		MockHttpServletResponse response = new MockHttpServletResponse();

		new CrossOriginFilter(site()).doFilter(request, response, new MockFilterChain());

		assertThat(response.getStatus()).isEqualTo(status);
	}

	private static void addHeader(MockHttpServletRequest request, String name, String value) {
		if (value != null) {
			request.addHeader(name, value);
		}
	}

	static Site site() {
		Map<App, RoseAsh.Address> addresses = Arrays.stream(App.values())
			.collect(Collectors.toMap(Function.identity(), CrossOriginFilterTests::address));
		RoseAsh settings = new RoseAsh("Test", "s".repeat(32), "", ZoneId.of("Europe/London"), "GBP", null, false,
				addresses);
		return new Site(settings, new MockEnvironment().withProperty("spring.application.name", "blog"), settings);
	}

	private static RoseAsh.Address address(App app) {
		return new RoseAsh.Address(URI.create("https://" + app.id() + ".example.org"),
				URI.create("http://" + app.id()));
	}

}
