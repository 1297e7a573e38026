package com.roseash.local.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.roseash.local.Platform;
import com.roseash.local.demo.Demo;
import com.roseash.local.journey.Browsers.Loan;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the platform with its demo content, which they share, and a browser, which
 * they do not. Classes of tests run beside each other; one that stops parts of the
 * platform is isolated.
 */
class RunningPlatform implements ParameterResolver, AfterEachCallback {

	/**
	 * What is published: tests that each publish something of their own share it, one
	 * that looks at all of it, or keeps others from publishing, has it for itself. Of two
	 * threads one begins with the first class, and one with the last: these come first,
	 * and one that needs no platform comes last, so that neither waits for the other.
	 */
	static final String SITE = "site";

	private static final Path DIRECTORY = Path.of("target", "platform");

	/** How many the database lets an address ask for within the hour. */
	static final int MAILS_TO_AN_ADDRESS = 40;

	/**
	 * A machine that runs tests may be slower than any that visitors use, and all its
	 * visitors are one client, some of whom sign in again and again.
	 */
	private static final Map<String, String> PATIENCE = Map.of("ROSEASH_FRAGMENTS_DEADLINE", "3s",
			"ROSEASH_FRAGMENTS_LONGEST", "5s", "ROSEASH_CACHE_REDISTIMEOUT", "1s", "ROSEASH_SIGNIN_LIMITS_MAILS",
			"1000/1h", "ROSEASH_SIGNIN_LIMITS_CODES", "1000/1h", "ROSEASH_SIGNIN_LIMITS_LINKS", "1000/1h",
			"ROSEASH_SIGNIN_PERADDRESS", Integer.toString(MAILS_TO_AN_ADDRESS), "ROSEASH_SIGNIN_LIMITS_ADDRESS",
			"1000/1h", "ROSEASH_SIGNIN_LIMITS_ACCOUNT", "1000/1h", "SPRING_DATA_REDIS_TIMEOUT", "1s");

	/**
	 * What the second compiler makes pays in hours; these processes live for minutes, a
	 * neighbour of theirs that failed is soon another one, and what one that was killed
	 * had begun is soon for others to do.
	 */
	private static final Map<String, String> SHORT_LIFE = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1",
			"ROSEASH_FRAGMENTS_PAUSE", "500ms", "ROSEASH_ACTIVITIES_LEASE", "10s", "ROSEASH_FLOWS_LEASE", "10s");

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return type(parameter) == Platform.class || type(parameter) == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return (type(parameter) == Platform.class)
				? ofAll(context).computeIfAbsent(Platform.class, (key) -> start(), Platform.class)
				: ofClass(context).computeIfAbsent(Loan.class, (key) -> browsers(context).lend(), Loan.class).browser();
	}

	/** No test meets the visitors of another. */
	@Override
	public void afterEach(ExtensionContext context) {
		Loan loan = ofClass(context).get(Loan.class, Loan.class);
		if (loan != null) {
			loan.browser().forget();
		}
	}

	private static Browsers browsers(ExtensionContext context) {
		return ofAll(context).computeIfAbsent(Browsers.class, (key) -> new Browsers(), Browsers.class);
	}

	private static Class<?> type(ParameterContext parameter) {
		return parameter.getParameter().getType();
	}

	private static ExtensionContext.Store ofAll(ExtensionContext context) {
		return ofClass(context.getRoot());
	}

	private static ExtensionContext.Store ofClass(ExtensionContext context) {
		return context.getStore(ExtensionContext.Namespace.create(RunningPlatform.class));
	}

	private static Platform start() {
		try {
			if (Files.exists(DIRECTORY)) {
				try (Stream<Path> old = Files.walk(DIRECTORY)) {
					for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
						Files.delete(path);
					}
				}
			}
			Map<String, String> environment = new HashMap<>(PATIENCE);
			environment.putAll(SHORT_LIFE);
			Platform platform = Platform.start(DIRECTORY, environment);
			new Demo(platform.settings()).load();
			return platform;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The platform did not start", ex);
		}
	}

}
