package com.roseash.platform.fragment;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.testing.PlatformServers;
import com.roseash.testing.TestApplication;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(PlatformServers.class)
@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT,
		properties = { "spring.application.name=blog", "spring.config.import=classpath:rose-ash-defaults.yaml",
				"rose-ash.fragments.deadline=5s" })
@Import(PageTestController.class)
class PageIntegrationTests {

	private static final int PORT = freePort();

	@Autowired
	Evictions evictions;

	private final HttpClient browser = HttpClient.newHttpClient();

	@DynamicPropertySource
	static void addresses(DynamicPropertyRegistry properties) {
		properties.add("server.port", () -> PORT);
		for (App app : App.values()) {
			properties.add("rose-ash.apps." + app.id() + ".internal-url", () -> "http://127.0.0.1:" + PORT);
		}
	}

	@BeforeEach
	void reset() {
		PageTestController.text = "main";
		PageTestController.cart = "empty";
		PageTestController.events = "none";
		PageTestController.status = 200;
		PageTestController.delay = 0;
		this.evictions.evict("pages", "entries", "cart:null");
		PageTestController.calls.clear();
	}

	@Test
	void aPageIsComposedOfItsMainPartAndTheFragmentsOfItsNeighbours() throws Exception {
		String path = "/test/" + UUID.randomUUID();
		HttpResponse<String> page = get(path);
		assertThat(Jsoup.parse(page.body()).select("main").text()).isEqualTo("main");
		assertThat(Jsoup.parse(page.body()).select("[data-fragment=cart/mini]").text()).isEqualTo("empty for null");
		assertThat(Jsoup.parse(page.body()).select("[data-fragment=events/upcoming]").text())
			.isEqualTo("none of 3 for null");
	}

	private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
