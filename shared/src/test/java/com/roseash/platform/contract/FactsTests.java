package com.roseash.platform.contract;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

class FactsTests {

	private final Facts facts = new Facts(JsonMapper.builder().build());

	@ParameterizedTest
	@MethodSource("allFacts")
	void everyFactKeepsWhatItIsMadeOf(Class<?> fact) {
		assertThat(Facts.constructorOf(fact).getParameters())
			.as("parameters that are neither the message nor a field of that name are lost on the way")
			.allMatch((parameter) -> Facts.isKept(fact, parameter));
	}

	@Test
	void aFactThatNobodyKnowsIsARefusalWithItsStatusAndMessage() {
		for (String type : List.of("urn:rose-ash:fact:domain.nothing.Unheard", "urn:rose-ash:fact:platform.config.Site",
				"https://example.org/problem", "about:blank")) {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Not now");
			problem.setType(URI.create(type));

			assertThat(this.facts.rebuild(problem)).isInstanceOf(RemoteRefusal.class)
				.hasMessage("Not now")
				.extracting(DomainException::status)
				.isEqualTo(HttpStatus.CONFLICT);
		}
	}

	static List<Class<?>> allFacts() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(DomainException.class));
		return scanner.findCandidateComponents("com.roseash")
			.stream()
			.map((found) -> Objects.requireNonNull(found.getBeanClassName()))
			.filter((name) -> !name.equals(RemoteRefusal.class.getName()))
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
			.toList();
	}

}
