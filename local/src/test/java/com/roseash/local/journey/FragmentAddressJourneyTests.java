package com.roseash.local.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.roseash.local.Platform;
import com.roseash.platform.config.App;
import com.roseash.platform.http.CallSigner;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningPlatform.class)
class FragmentAddressJourneyTests {

	private static final Pattern FRAGMENT = Pattern.compile("rose:fragment=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newHttpClient();

	private final Platform platform;

	private final CallSigner signer;

	FragmentAddressJourneyTests(Platform platform) {
		this.platform = platform;
		this.signer = new CallSigner(platform.settings(), Clock.systemUTC());
	}

	@Test
	void everyFragmentThatATemplateNamesIsServedByItsOwner() throws Exception {
		Set<String> addresses = addresses();
		assertThat(addresses).hasSizeGreaterThanOrEqualTo(6);
		for (String address : addresses) {
			HttpResponse<String> fragment = fetch(address);
			assertThat(fragment.statusCode()).as(address).isEqualTo(200);
			assertThat(fragment.headers().firstValue("Content-Type").orElse("")).as(address).startsWith("text/html");
			assertThat(fragment.headers().firstValue("Cache-Control").orElse("")).as(address).contains("max-age=");
			assertThat(fragment.headers().allValues("Set-Cookie")).as(address).isEmpty();
		}
	}

	@Test
	void aFragmentThatNobodyServesIsNoticed() throws Exception {
		assertThat(fetch("events/nothing").statusCode()).isEqualTo(404);
	}

	@Test
	void noFragmentIncludesAFragment() throws Exception {
		for (String address : addresses()) {
			assertThat(Jsoup.parse(fetch(address).body()).select("[data-fragment], [rose:fragment]")).as(address)
				.isEmpty();
		}
	}

	/** What stands in {@code rose:fragment} anywhere in the applications' templates. */
	private Set<String> addresses() throws IOException {
		Set<String> addresses = new TreeSet<>();
		Path root = this.platform.home().root();
		try (Stream<Path> modules = Files.list(root)) {
			for (Path templates : modules.map((module) -> module.resolve("src/main/resources/templates"))
				.filter(Files::isDirectory)
				.toList()) {
				try (Stream<Path> files = Files.walk(templates)) {
					for (Path file : files.filter(Files::isRegularFile).toList()) {
						FRAGMENT.matcher(Files.readString(file))
							.results()
							.forEach((found) -> addresses.add(found.group(1)));
					}
				}
			}
		}
		return addresses;
	}

	private HttpResponse<String> fetch(String address) throws IOException, InterruptedException {
		App owner = App.of(address.substring(0, address.indexOf('/')));
		URI uri = this.platform.ports().internalUrl(owner).resolve("/internal/fragments/" + address);
		HttpRequest request = HttpRequest.newBuilder(uri)
			.header(CallSigner.SIGNATURE, this.signer.sign("GET", uri.getRawPath(), null, null, new byte[0]))
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString());
	}

}
