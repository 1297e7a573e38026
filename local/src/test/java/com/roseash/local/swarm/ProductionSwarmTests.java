package com.roseash.local.swarm;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.roseash.local.journey.Browser;
import com.roseash.local.journey.Entering;
import com.roseash.local.journey.Letters;
import com.roseash.local.swarm.Swarm.Outcome;
import com.roseash.platform.config.App;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operators and visitors are promised, tried in this order on one cluster: each
 * promise begins with what the one before left, a complete platform.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionSwarmTests {

	private static final int ENOUGH_READERS = 10_000;

	/**
	 * How long processes that were started together compile what they run: on two cores,
	 * the parts of pages may be late until then, and a page that is asked for again is
	 * complete.
	 */
	private static final Duration SETTLING = Duration.ofMinutes(2);

	/** The next silent try is a minute away then. */
	private static final Duration AFTER_A_FAULT = Duration.ofMinutes(2);

	private final Swarm swarm = new Swarm();

	private final Edge edge = new Edge(this.swarm.file("authority.crt"));

	private final Browser browser = new Browser(
			List.of("--host-resolver-rules=MAP *." + Swarm.DOMAIN + " " + System.getenv("SWARM_ADDRESS")));

	private final Page member = this.browser.visitorWhoTrustsAll();

	ProductionSwarmTests() throws Exception {
	}

	@BeforeAll
	void everythingRuns() throws Exception {
		assertThat(this.swarm.isComplete()).as("all services have their replicas").isTrue();
	}

	@AfterAll
	void close() {
		this.browser.close();
	}

	@Test
	@Order(0)
	void everyProcessUsesItsCache() throws Exception {
		for (App app : App.values()) {
			assertThat(this.swarm.expect("docker", "exec", this.swarm.containers(app.id()).getFirst(), "bash", "-c",
					"grep --no-filename --count app.aot /proc/[0-9]*/maps | sort --numeric-sort | tail --lines 1"))
				.as(app.id())
				.isNotEqualTo("0");
		}
	}

	@Test
	@Order(1)
	void aPageIsComposedOfAllSixAndAMemberSignsIn() {
		Page page = this.member;
		Entering entering = new Entering(Edge::url, new Letters(this.swarm.mailbox()));
		Awaitility.await().atMost(SETTLING).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
			page.navigate(Edge.url(App.BLOG, "/"));
			assertShows(page.getByRole(AriaRole.NAVIGATION).first(), "Journal");
			assertShows(page.locator("[data-fragment='account/menu']"), "Membership");
			assertShows(page.locator("[data-fragment='cart/mini']"), "Cart");
			assertThat(page.locator("[data-fragment='events/upcoming'] li").count()).isPositive();
			assertShows(page.locator("[data-fragment='market/links']"), "Food and garden");
			assertShows(page.locator("[data-fragment='federation/follow']"), "feed");
		});

		entering.signIn(page, "tom@example.org");
		assertIsKnown(App.CART, Duration.ofSeconds(15));
	}

	@Test
	@Order(2)
	void theWorldReachesNothingElse() throws Exception {
		HttpClient visitor = this.edge.visitor();
		for (String path : List.of("/internal/fragments", "/actuator/health", "/actuator/prometheus")) {
			assertThat(Edge.get(visitor, App.BLOG, path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(reaches("blog", 8001)).as("a neighbour of the proxy reaches an application").isTrue();
		assertThat(reaches("postgres", 5432)).isFalse();
		assertThat(reaches("redis", 6379)).isFalse();
	}

	@Test
	@Order(3)
	void anUpdateOfAllSixLosesNoRequestAndStartsOneReplicaAfterTheOther() throws Exception {
		int before = this.swarm.containersBesidesTheBlog();
		this.swarm.commit("Say something else of the site", "config/app-config.yaml", "name: Rose Ash",
				"name: Rose and Ash");
		try (Readers readers = new Readers(this.edge); Shoppers shoppers = new Shoppers(this.edge)) {
			int most;
			try (Crowd crowd = new Crowd(this.swarm)) {
				this.swarm.expect("./deploy.sh");
				most = crowd.most();
			}
			Awaitility.await()
				.atMost(Duration.ofMinutes(10))
				.pollInterval(Duration.ofSeconds(1))
				.until(() -> readers.answered() >= ENOUGH_READERS);
			readers.stop();
			shoppers.stop();
			say("rolling update: %d pages and %d writes answered, %d and %d failed, %d pages took longer than 2 s, the slowest was %s"
				.formatted(readers.answered(), shoppers.told(), readers.failures().size(), shoppers.failures().size(),
						readers.late(), readers.slowest()));
			assertThat(most).as("one more at a time").isEqualTo(before + 1);
			assertThat(readers.failures()).isEmpty();
			assertThat(shoppers.failures()).isEmpty();
			shoppers.assertNothingIsLost();
		}
		assertThat(this.swarm.expect("./deploy.sh", "--status")).contains(head());
	}

	@Test
	@Order(4)
	void anUpdateToBrokenImagesIsTakenBack() throws Exception {
		String before = head();
		this.swarm.commit("Break the market", "market/Dockerfile", "ENTRYPOINT [\"/app/entrypoint.sh\"]",
				"ENTRYPOINT [\"/bin/false\"]");
		try (Readers readers = new Readers(this.edge)) {
			Outcome outcome = this.swarm.run("./deploy.sh");
			readers.stop();
			say("broken update: deploy.sh ended with %d, %d pages answered, %d failed".formatted(outcome.code(),
					readers.answered(), readers.failures().size()));
			assertThat(outcome.code()).as(outcome.output()).isNotZero();
			assertThat(readers.failures()).isEmpty();
		}
		assertThat(this.swarm.expect("docker", "service", "inspect", "--format",
				"{{.Spec.TaskTemplate.ContainerSpec.Image}} {{.UpdateStatus.State}}", Swarm.STACK + "_market"))
			.contains(before, "rollback_completed");
		this.swarm.revert();
		this.swarm.expect("./deploy.sh");
	}

	@Test
	@Order(5)
	void aKilledContainerIsReplaced() throws Exception {
		try (Readers readers = new Readers(this.edge)) {
			List<String> gone = this.swarm.containers("blog");
			kill(gone);
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.untilAsserted(
						() -> assertThat(readers.failures()).as("whoever counts failures sees these").isNotEmpty());
			this.swarm.awaitRecovered("blog", gone);
		}
		try (Readers readers = new Readers(this.edge)) {
			List<String> gone = this.swarm.containers("market").subList(0, 1);
			kill(gone);
			this.swarm.awaitRecovered("market", gone);
			readers.stop();
			say("one of two replicas killed: %d pages answered, %d failed".formatted(readers.answered(),
					readers.failures().size()));
		}
	}

	@Test
	@Order(6)
	void killedPostgresAndRedisLoseNothing() throws Exception {
		assertNothingIsLost("killed", this::kill);
	}

	/** Nobody hears that they ended, as of a machine without power. */
	@Test
	@Order(7)
	void vanishedPostgresAndRedisLoseNothing() throws Exception {
		assertNothingIsLost("vanished", this::vanish);
	}

	private void assertNothingIsLost(String how, Fault fault) throws Exception {
		for (String service : List.of("postgres", "redis")) {
			try (Shoppers shoppers = new Shoppers(this.edge)) {
				TimeUnit.SECONDS.sleep(5);
				List<String> gone = this.swarm.containers(service);
				fault.strike(gone);
				this.swarm.awaitRecovered(service, gone);
				int told = shoppers.told();
				Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> shoppers.told() > told + 20);
				shoppers.stop();
				say("%s %s: %d writes acknowledged, %d not, none lost".formatted(service, how, shoppers.told(),
						shoppers.failures().size()));
				shoppers.assertNothingIsLost();
			}
		}
		assertIsKnown(App.CART, AFTER_A_FAULT);
		assertIsKnown(App.EVENTS, AFTER_A_FAULT);
	}

	/**
	 * Several times as long as it takes until a process that does not answer is replaced.
	 */
	@Test
	@Order(8)
	void aDatabaseThatIsAwayCostsNoProcess() throws Exception {
		List<String> before = processes();
		this.swarm.expect("docker", "service", "scale", Swarm.STACK + "_postgres=0");
		Awaitility.await()
			.during(Duration.ofSeconds(90))
			.atMost(Duration.ofSeconds(120))
			.pollInterval(Duration.ofSeconds(5))
			.untilAsserted(() -> assertThat(processes()).isEqualTo(before));
		this.swarm.expect("docker", "service", "scale", Swarm.STACK + "_postgres=1");
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> Edge.get(this.edge.visitor(), App.CART, "/").statusCode() == 200);
		assertThat(processes()).isEqualTo(before);
		say("postgres away for 90 s: no process replaced");
	}

	@Test
	@Order(9)
	void whatWasBackedUpIsThereAfterEverythingIsDestroyed() throws Exception {
		Path identity = this.swarm.file("identity");
		Path recipients = this.swarm.file("recipients");
		Files.writeString(recipients, this.swarm.expect("age-keygen", "-y", identity.toString()));
		String[] where = { "--directory", this.swarm.file("backups").toString() };
		scale(0);
		String before = sums();
		this.swarm.expect("bin/backup", where[0], where[1], "--recipients", recipients.toString());

		attach("disconnect");
		this.swarm.expect("docker", "stack", "rm", Swarm.STACK);
		for (String volume : List.of("postgres", "redis", "wal")) {
			Awaitility.await()
				.atMost(Duration.ofMinutes(2))
				.until(() -> this.swarm.run("docker", "volume", "rm", Swarm.STACK + "_" + volume).code() == 0);
		}
		awaitNoNetworks();
		this.swarm.expect("env", "BLOG_REPLICAS=0", "MARKET_REPLICAS=0", "CART_REPLICAS=0", "EVENTS_REPLICAS=0",
				"FEDERATION_REPLICAS=0", "ACCOUNT_REPLICAS=0", "./deploy.sh", "--all");
		this.swarm.expect("bin/restore", where[0], where[1], "--identity", identity.toString());
		assertThat(sums()).isEqualTo(before);
		say("restored: %d tables, counts and checksums as they were".formatted(before.lines().count()));

		this.swarm.expect("./deploy.sh");
		attach("connect");
		assertThat(Edge.get(this.edge.visitor(), App.BLOG, "/posts/pressing-day").body()).contains("Pressing day");
	}

	/** The member is signed in there, be it on a later look. */
	private void assertIsKnown(App app, Duration patience) {
		Awaitility.await().atMost(patience).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
			this.member.navigate(Edge.url(app, "/"));
			assertShows(this.member.locator("[data-fragment='account/menu']"), "Tom Brackley");
		});
	}

	private static void assertShows(Locator part, String text) {
		assertThat(part.allInnerTexts()).anyMatch((found) -> found.contains(text));
	}

	/** The containers of all six. */
	private List<String> processes() throws Exception {
		List<String> processes = new ArrayList<>();
		for (App app : App.values()) {
			processes.addAll(this.swarm.containers(app.id()));
		}
		return processes.stream().sorted().toList();
	}

	private boolean reaches(String host, int port) throws Exception {
		return this.swarm
			.run("docker", "exec", "rehearsal", "timeout", "3", "bash", "-c", ": </dev/tcp/" + host + "/" + port)
			.code() == 0;
	}

	private void kill(List<String> containers) throws Exception {
		for (String container : containers) {
			this.swarm.expect("docker", "kill", container);
		}
	}

	/** Ends them after nothing that they send arrives any more. */
	private void vanish(List<String> containers) throws Exception {
		for (String container : containers) {
			String process = this.swarm.expect("docker", "inspect", "--format", "{{.State.Pid}}", container);
			this.swarm.expect("nsenter", "--target", process, "--net", "iptables", "--append", "OUTPUT", "!",
					"--out-interface", "lo", "--jump", "DROP");
		}
		kill(containers);
	}

	/** What stands beside the stack lets go of its network, or takes it again. */
	private void attach(String how) throws Exception {
		for (String container : List.of("caddy", "rehearsal")) {
			this.swarm.expect("docker", "network", how, Swarm.STACK + "_edge", container);
		}
	}

	private String head() throws Exception {
		return this.swarm.expect("git", "rev-parse", "--short=12", "HEAD");
	}

	private void scale(int replicas) throws Exception {
		for (App app : App.values()) {
			this.swarm.expect("docker", "service", "scale", Swarm.STACK + "_" + app.id() + "=" + replicas);
		}
	}

	private void awaitNoNetworks() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.swarm
				.expect("docker", "network", "ls", "--quiet", "--filter",
						"label=com.docker.stack.namespace=" + Swarm.STACK)
				.isEmpty());
	}

	/** Every table with the number of its rows and a checksum of all of them. */
	private String sums() throws Exception {
		String tables = this.swarm
			.sql("""
					select string_agg(format($$select '%1$s', count(*), md5(string_agg(md5(t::text), '' order by md5(t::text))) from %1$s t$$,
					oid::regclass), ' union all ' order by oid::regclass::text)
					from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace""");
		return this.swarm.sql(tables + " order by 1");
	}

	private void say(String figure) throws Exception {
		Files.writeString(this.swarm.file("figures"), figure + "\n", StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
	}

	/** What happens to the containers of a service. */
	@FunctionalInterface
	private interface Fault {

		void strike(List<String> containers) throws Exception;

	}

}
