package com.roseash.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.platform.access.Role;
import com.roseash.testing.Personas.Persona;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What every route of an application answers to anybody, to compare with what is checked
 * in as {@code routes.txt}: a line for each route, a status for each persona.
 */
@TestComponent
public class RouteMatrix {

	/**
	 * A variable of a pattern, perhaps with a regular expression that has braces, too.
	 */
	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");

	private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

	private final MockMvcTester http;

	private final Personas personas;

	RouteMatrix(ObjectProvider<RequestMappingInfoHandlerMapping> mappings, MockMvcTester http, Personas personas) {
		this.mappings = mappings;
		this.http = http;
		this.personas = personas;
	}

	/** The checked-in matrix, without its comments. */
	public static List<String> expected() {
		try {
			return new ClassPathResource("routes.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Asks for every route as everybody.
	 * @param page the slug of the page that one steward looks after
	 * @param variables what to put for the variables of the routes' paths
	 * @param filters routes that filters answer, as in "POST /logout"
	 */
	public List<String> actual(String page, Map<String, String> variables, String... filters) {
		SequencedMap<String, Persona> asking = new LinkedHashMap<>();
		asking.put("member", this.personas.member("matrix_member"));
		asking.put("editor", this.personas.member("matrix_editor", Role.EDITOR));
		asking.put("steward", this.personas.stewardOf(page, "matrix_steward"));
		asking.put("other", this.personas.stewardOf("another-page", "matrix_other"));
		asking.put("admin", this.personas.member("matrix_admin", Role.ADMIN));
		Set<String> routes = new TreeSet<>(Set.of(filters));
		this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(RouteMatrix::routes)
			.forEach(routes::add);
		List<String> actual = routes.stream().map((route) -> line(route, variables, asking)).toList();
		keep(actual);
		return actual;
	}

	/** To look at, and to copy from once somebody has looked. */
	private static void keep(List<String> actual) {
		try {
			Files.write(Path.of("target", "routes.txt"), actual);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String line(String route, Map<String, String> variables, Map<String, Persona> asking) {
		String statuses = Stream
			.concat(Stream.of(status(route, variables, null)),
					asking.values().stream().map((persona) -> status(route, variables, persona)))
			.map(String::valueOf)
			.collect(Collectors.joining(" "));
		return "%-60s %s".formatted(route, statuses);
	}

	private int status(String route, Map<String, String> variables, @Nullable Persona persona) {
		String path = VARIABLE.matcher(route.substring(route.indexOf(' ') + 1))
			.replaceAll((variable) -> variables.getOrDefault(variable.group(1), "none"));
		MockMvcTester.MockMvcRequestBuilder request = this.http
			.method(HttpMethod.valueOf(route.substring(0, route.indexOf(' '))))
			.uri(URI.create(path))
			.header("Sec-Fetch-Site", "same-origin");
		MvcTestResult result = ((persona != null) ? request.cookie(persona.cookie()) : request).exchange();
		return (result.getUnresolvedException() != null) ? 500 : result.getResponse().getStatus();
	}

	private static Stream<String> routes(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods).stream()
				.map((method) -> method + " " + pattern));
	}

}
