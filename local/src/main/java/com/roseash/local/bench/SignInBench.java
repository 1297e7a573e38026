package com.roseash.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.local.Home;
import com.roseash.local.Platform;
import com.roseash.local.Ports;
import com.roseash.local.Progress;
import com.roseash.local.Training;
import com.roseash.local.demo.Demo;
import com.roseash.platform.config.App;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;

/**
 * Measures whole sign-ins by mailed codes, arrivals of somebody who is known at the
 * provider, and what a session costs a page.
 */
final class SignInBench {

	private static final int MEMBERS = 4;

	private static final int SIGN_INS = 40;

	private static final int ARRIVALS = 400;

	private static final Duration MEASURED = Duration
		.ofSeconds(Integer.parseInt(System.getenv().getOrDefault("BENCH_SECONDS", "8")));

	/** What would keep one address and one machine from asking that often. */
	private static final Map<String, String> PATIENT = Map.of("ROSEASH_DEVELOPMENT", "false",
			"ROSEASH_SIGNIN_PERADDRESS", "1000000", "ROSEASH_SIGNIN_LIMITS_MAILS", "1000000/1h",
			"ROSEASH_SIGNIN_LIMITS_CODES", "1000000/1h", "ROSEASH_SIGNIN_LIMITS_ADDRESS", "1000000/1h",
			"ROSEASH_SIGNIN_LIMITS_ACCOUNT", "1000000/1h");

	private static final List<String> ADDRESSES = List.of("ines@example.org", "tom@example.org", "mara@example.org",
			"jun@example.org");

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private final Platform platform;

	private final HttpClient http = HttpClient.newHttpClient();

	private SignInBench(Platform platform) {
		this.platform = platform;
	}

	public static void main(String[] arguments) throws Exception {
		Ports ports = Ports.of(System.getenv());
		Progress progress = new Progress(System.out);
		try (Platform platform = new Platform(Home.of(Home.findRoot(), ports), ports, progress, Training.USE,
				PATIENT)) {
			platform.start();
			Demo demo = new Demo(platform.settings());
			if (demo.isWanted()) {
				demo.load();
			}
			new SignInBench(platform).measure();
		}
		System.exit(0);
	}

	private void measure() throws Exception {
		System.out.printf("%n%-44s %9s %9s %9s%n", "", "a second", "p50 ms", "p99 ms");
		times("warming up", SIGN_INS / 4, this::signInByCode);
		List<Guest> known = times("sign in by a mailed code, four at once", SIGN_INS, this::signInByCode);
		times("warming up", ARRIVALS / 4, (member) -> arrive(known.get(member)));
		times("arrive on another application, four at once", ARRIVALS, (member) -> arrive(known.get(member)));
		URI home = address(App.BLOG, "/");
		String cookies = known.getFirst().cookies(home);
		System.out.printf("%n%-44s %9s %9s %9s %9s%n", "", "a second", "p50", "p99", "Redis");
		page("home, anonymous, gzip", home, Map.of("Accept-Encoding", "gzip"));
		page("home, signed in, gzip", home, Map.of("Accept-Encoding", "gzip", "Cookie", cookies));
	}

	/** Each member does it again and again; returns the last guest of each. */
	private List<Guest> times(String name, int times, Visit visit) throws Exception {
		long[] nanos = new long[times];
		List<Guest> guests = new ArrayList<>();
		long begin = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(MEMBERS)) {
			List<Future<Guest>> members = new ArrayList<>();
			for (int member = 0; member < MEMBERS; member++) {
				int own = member;
				members.add(threads.submit(() -> {
					Guest last = new Guest();
					for (int i = own; i < times; i += MEMBERS) {
						long start = System.nanoTime();
						last = visit.make(own);
						nanos[i] = System.nanoTime() - start;
					}
					return last;
				}));
			}
			for (Future<Guest> member : members) {
				guests.add(member.get());
			}
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		Arrays.sort(nanos);
		System.out.printf("%-44s %9.1f %9.1f %9.1f%n", name, times / seconds, nanos[times / 2] / 1e6,
				nanos[times * 99 / 100] / 1e6);
		return guests;
	}

	private Guest signInByCode(int member) throws Exception {
		Guest guest = new Guest();
		String email = ADDRESSES.get(member);
		guest.get(address(App.BLOG, "/login?continue=/"));
		long before = mails(email).size();
		guest.post(address(App.FEDERATION, "/signin"), Map.of("email", email));
		List<String> mails = mails(email);
		while (mails.size() <= before) {
			Thread.sleep(5);
			mails = mails(email);
		}
		guest.post(address(App.FEDERATION, "/signin/code"), Map.of("code", mails.getFirst()));
		return requireKnown(guest);
	}

	private Guest arrive(Guest guest) throws IOException, InterruptedException {
		guest.forget(address(App.BLOG, "/"));
		guest.get(address(App.BLOG, "/login?continue=/"));
		return requireKnown(guest);
	}

	private Guest requireKnown(Guest guest) throws IOException, InterruptedException {
		if (!guest.get(address(App.BLOG, "/")).contains("action=\"/logout\"")) {
			throw new IllegalStateException("Nobody is signed in");
		}
		return guest;
	}

	/** The codes that an address was mailed, the newest first. */
	private List<String> mails(String email) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.platform.ports().mailbox() + "/messages"))
			.build();
		String messages = this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
		List<String> codes = new ArrayList<>();
		tools.jackson.databind.json.JsonMapper.shared().readTree(messages).forEach((mail) -> {
			Matcher code = CODE.matcher(mail.path("text").asString());
			if (mail.path("to").toString().contains(email) && code.find()) {
				codes.add(code.group());
			}
		});
		return codes;
	}

	private void page(String name, URI page, Map<String, String> headers) throws Exception {
		Wrk wrk = new Wrk(16);
		URI local = URI.create("http://127.0.0.1:" + page.getPort() + page.getPath());
		wrk.load(local, headers, MEASURED);
		long before = redisCommands();
		Wrk.Load load = wrk.load(local, headers, MEASURED);
		System.out.printf("%-44s %9.0f %9s %9s %9.3f%s%n", name, load.perSecond(), load.p50(), load.p99(),
				(redisCommands() - before) / (double) load.requests(),
				(load.failed() > 0) ? "  " + load.failed() + " failed" : "");
	}

	private long redisCommands() {
		try (RedisClient client = RedisClient.create("redis://127.0.0.1:" + this.platform.ports().redis());
				StatefulRedisConnection<String, String> redis = client.connect()) {
			return Long.parseLong(redis.sync()
				.info("stats")
				.lines()
				.filter((line) -> line.startsWith("total_commands_processed:"))
				.findFirst()
				.orElseThrow()
				.replaceAll("\\D", ""));
		}
	}

	private URI address(App app, String path) {
		return this.platform.ports().internalUrl(app).resolve(path);
	}

	/** One sign-in of that member. */
	private interface Visit {

		Guest make(int member) throws Exception;

	}

}
