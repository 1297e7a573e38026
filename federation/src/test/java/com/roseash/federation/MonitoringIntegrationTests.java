package com.roseash.federation;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.roseash.platform.config.App;
import com.roseash.platform.limit.Limit;
import com.roseash.platform.limit.Limits;
import com.roseash.platform.limit.TooOften;
import com.roseash.testing.PlatformServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What the dashboard and the alerts ask for is what an application tells. */
@ExtendWith(PlatformServers.class)
class MonitoringIntegrationTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{([^}]*)}");

	private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");

	/** What Prometheus itself adds to what it is told. */
	private static final Set<String> ADDED = Set.of("job", "instance", "application");

	private static ConfigurableApplicationContext context;

	private static int port;

	private static int management;

	@BeforeAll
	static void start() throws IOException {
		port = freePort();
		management = freePort();
		List<String> arguments = new ArrayList<>(List.of("--server.port=" + port,
				"--rose-ash.management-port=" + management, "--rose-ash.activities.processing=true",
				"--rose-ash.flows.running=true", "--rose-ash.mail.sending=true", "--rose-ash.fragments.deadline=5s"));
		for (App app : App.values()) {
			arguments.add("--rose-ash.apps." + app.id() + ".internal-url=http://127.0.0.1:" + port);
		}
		context = new SpringApplicationBuilder(FederationApplication.class).run(arguments.toArray(String[]::new));
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@Test
	void everyMetricThatIsAskedForIsTold() throws Exception {
		doSomethingOfAll();
		Map<String, Set<String>> asked = asked();
		assertThat(asked).hasSizeGreaterThan(30);

		Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
			Map<String, Set<String>> told = told();
			assertThat(told.keySet()).containsAll(asked.keySet());
			asked.forEach((metric, labels) -> assertThat(told.get(metric)).as(metric).containsAll(labels));
		});
	}

	@Test
	void everyAlertSaysWhatToDo() throws IOException {
		List<Map<String, Object>> rules = rules();
		assertThat(rules).hasSizeGreaterThan(10).allSatisfy((rule) -> {
			assertThat(rule).containsKeys("alert", "expr", "for");
			assertThat(rule.get("labels")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
				.containsKey("severity");
			assertThat(rule.get("annotations")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
				.containsKeys("summary", "action", "runbook");
		});
		assertThat(rules).extracting((rule) -> rule.get("alert")).doesNotHaveDuplicates();
	}

	@Test
	void everyRunbookIsASectionOfTheManual() throws IOException {
		Path manual = ROOT.resolve("docs/operations.md");
		assumeThat(manual).exists();
		Set<String> sections = Files.readAllLines(manual)
			.stream()
			.filter((line) -> line.startsWith("#"))
			.map((line) -> line.replaceFirst("^#+ ", "")
				.toLowerCase(java.util.Locale.ROOT)
				.replaceAll("[^a-z0-9 -]", "")
				.replace(' ', '-'))
			.collect(Collectors.toSet());
		assertThat(rules()).extracting((rule) -> ((Map<?, ?>) rule.get("annotations")).get("runbook").toString())
			.allSatisfy((runbook) -> assertThat(sections).contains(runbook.replace("docs/operations.md#", "")));
	}

	/** What is counted only once it has happened. */
	private static void doSomethingOfAll() throws Exception {
		get(port, "/");
		get(port, "/nothing/is/here");
		Limits limits = context.getBean(Limits.class);
		Limit once = Limit.of("1/1d");
		String who = UUID.randomUUID().toString();
		limits.count("tests", who, once);
		assertThatExceptionOfType(TooOften.class).isThrownBy(() -> limits.count("tests", who, once));
		System.gc();
	}

	/**
	 * The metrics of the dashboard and of the alerts, with the labels that they are
	 * chosen by.
	 */
	private static Map<String, Set<String>> asked() throws IOException {
		Map<String, Set<String>> asked = new TreeMap<>();
		List<String> expressions = new ArrayList<>();
		JsonNode dashboard = JsonMapper.shared()
			.readTree(Files.readString(ROOT.resolve("config/grafana/rose-ash.json")));
		dashboard.get("panels")
			.forEach((panel) -> StreamSupport.stream(panel.path("targets").spliterator(), false)
				.forEach((target) -> expressions.add(target.get("expr").asString())));
		rules().forEach((rule) -> expressions.add(rule.get("expr").toString()));
		assertThat(expressions).hasSizeGreaterThan(40);
		for (String expression : expressions) {
			assertThat(SELECTOR.matcher(expression).find()).as(expression).isTrue();
			SELECTOR.matcher(expression).results().forEach((found) -> {
				Set<String> labels = asked.computeIfAbsent(found.group(1), (metric) -> new TreeSet<>());
				MATCHER.matcher(found.group(2).replaceAll("\"[^\"]*\"", ""))
					.results()
					.map((match) -> match.group(1))
					.filter((label) -> !ADDED.contains(label))
					.forEach(labels::add);
			});
		}
		asked.remove("up");
		return asked;
	}

	/** What the application tells Prometheus, with the labels that it has. */
	private static Map<String, Set<String>> told() throws Exception {
		Map<String, Set<String>> told = new TreeMap<>();
		for (String line : get(management, "/actuator/prometheus").lines().toList()) {
			MatchResult found = Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ")
				.matcher(line)
				.results()
				.findFirst()
				.orElse(null);
			if (found != null) {
				Set<String> labels = told.computeIfAbsent(found.group(1), (metric) -> new TreeSet<>());
				if (found.group(2) != null) {
					Pattern.compile("([a-zA-Z_]+)=\"")
						.matcher(found.group(2))
						.results()
						.forEach((label) -> labels.add(label.group(1)));
				}
			}
		}
		return told;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> rules() throws IOException {
		Map<String, Object> file = new Yaml()
			.load(Files.readString(ROOT.resolve("config/prometheus/rose-ash.rules.yml")));
		List<Map<String, Object>> groups = (List<Map<String, Object>>) file.get("groups");
		return (List<Map<String, Object>>) groups.getFirst().get("rules");
	}

	private static String get(int port, String path) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
						HttpResponse.BodyHandlers.ofString())
				.body();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
