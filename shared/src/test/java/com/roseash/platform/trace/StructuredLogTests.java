package com.roseash.platform.trace;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class StructuredLogTests {

	private static final Logger log = LoggerFactory.getLogger(StructuredLogTests.class);

	private final Trace trace = Trace.serving(null, "request-of-a-proxy");

	@AfterEach
	void readableAgain() {
		start("");
	}

	@Test
	void whereOperatorsWantItEachLineIsJsonThatNamesItsRequest(CapturedOutput output) {
		start("ecs");
		logUnderTheTrace();

		JsonNode line = JsonMapper.shared().readTree(line(output));
		assertThat(line.at("/trace/id").asString()).isEqualTo(this.trace.id());
		assertThat(line.at("/span/id").asString()).isEqualTo(this.trace.span());
		assertThat(line.at("/http/request/id").asString()).isEqualTo("request-of-a-proxy");
		assertThat(line.at("/service/name").asString()).isEqualTo("blog");
		assertThat(line.at("/message").asString()).isEqualTo("A line: what=this");
	}

	@Test
	void elsewhereItIsForPeople(CapturedOutput output) {
		start("");
		logUnderTheTrace();

		assertThat(line(output)).doesNotStartWith("{").contains("[" + this.trace.id() + "-" + this.trace.span() + "]");
	}

	private void logUnderTheTrace() {
		try (Trace.Scope _ = Trace.under(this.trace)) {
			log.info("A line: what={}", "this");
		}
	}

	private static String line(CapturedOutput output) {
		List<String> lines = output.getOut().lines().filter((line) -> line.contains("A line: what=this")).toList();
		assertThat(lines).hasSize(1);
		return lines.getFirst();
	}

	private static void start(String format) {
		new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.run("--LOG_FORMAT=" + format, "--spring.application.name=blog",
					"--spring.config.import=classpath:rose-ash-defaults.yaml")
			.close();
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
