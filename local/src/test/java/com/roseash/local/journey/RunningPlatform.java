package com.roseash.local.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.roseash.local.Platform;
import com.roseash.local.demo.Demo;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the platform with its demo content, and a browser; both are started once
 * and stopped after the last of them.
 */
class RunningPlatform implements ParameterResolver, AfterEachCallback {

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

	/** What the second compiler makes pays in hours; these processes live for minutes. */
	private static final Map<String, String> SHORT_LIFE = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return type(parameter) == Platform.class || type(parameter) == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return (type(parameter) == Platform.class)
				? store(context).computeIfAbsent(Platform.class, (key) -> start(), Platform.class)
				: store(context).computeIfAbsent(Browser.class, (key) -> new Browser(), Browser.class);
	}

	/** No test meets the visitors of another. */
	@Override
	public void afterEach(ExtensionContext context) {
		Browser browser = store(context).get(Browser.class, Browser.class);
		if (browser != null) {
			browser.forget();
		}
	}

	private static Class<?> type(ParameterContext parameter) {
		return parameter.getParameter().getType();
	}

	private static ExtensionContext.Store store(ExtensionContext context) {
		return context.getRoot().getStore(ExtensionContext.Namespace.create(RunningPlatform.class));
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
