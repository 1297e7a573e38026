package com.roseash.platform.signin;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;

import com.nimbusds.jose.JOSEException;
import com.roseash.example.Clubhouse;
import com.roseash.platform.config.App;
import com.roseash.testing.PlatformServers;
import com.roseash.testing.SqlCount;
import com.roseash.testing.TestApplication;
import com.roseash.testing.TestProvider;
import com.roseash.testing.Wanderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The blog with a club, a provider of identities, and a visitor. */
@ExtendWith(PlatformServers.class)
@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT,
		properties = { "spring.application.name=blog", "spring.config.import=classpath:rose-ash-defaults.yaml",
				"rose-ash.fragments.deadline=5s", "rose-ash.cookie-domain=" })
@Import({ Clubhouse.class, SqlCount.class })
class ClientSetting {

	static final int PORT = freePort();

	static final String HOME = "http://127.0.0.1:" + PORT;

	static final TestProvider provider = provider();

	Wanderer visitor = new Wanderer(HOME);

	@DynamicPropertySource
	static void addresses(DynamicPropertyRegistry properties) {
		properties.add("server.port", () -> PORT);
		for (App app : App.values()) {
			String address = (app == App.FEDERATION) ? provider.url() : HOME;
			properties.add("rose-ash.apps." + app.id() + ".internal-url", () -> address);
		}
		properties.add("rose-ash.apps.blog.public-url", () -> HOME);
		properties.add("rose-ash.apps.federation.public-url", provider::url);
	}

	@BeforeEach
	void begin() {
		provider.recover();
		Clubhouse.received.clear();
		this.visitor = new Wanderer(HOME);
	}

	/** A visitor whose browser says that somebody is signed in. */
	Wanderer hinted() {
		this.visitor.plant(SignInHint.NAME, "1");
		return this.visitor;
	}

	/** A visitor who has signed in. */
	Wanderer signedIn() throws Exception {
		this.visitor.follow("/login?continue=/club");
		return this.visitor;
	}

	/** Whether a browser that does not arrive silently is known as the member. */
	static boolean isMember(Wanderer visitor) throws Exception {
		return menu(visitor.get("/club", "Sec-Fetch-Mode", "cors")).equals("member " + TestProvider.MEMBER);
	}

	static String menu(HttpResponse<String> page) {
		return parse(page).select("[data-fragment=account/menu]").text();
	}

	static Document parse(HttpResponse<String> page) {
		return Jsoup.parse(page.body());
	}

	static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static TestProvider provider() {
		try {
			return new TestProvider();
		}
		catch (IOException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
