package com.roseash.platform.contract;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.roseash.platform.http.Siblings;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@HttpTest
@Import(ProbeService.class)
class SchemaIntegrationTests {

	@Autowired
	Siblings siblings;

	@LocalServerPort
	int port;

	private DocumentContext schema;

	@BeforeEach
	void read() {
		RestClient client = this.siblings.client(URI.create("http://127.0.0.1:" + this.port));
		this.schema = await("the description, which takes seconds to make").atMost(Duration.ofMinutes(1))
			.ignoreException(ResourceAccessException.class)
			.until(() -> JsonPath.parse(client.get().uri("/internal/schema").retrieve().body(String.class)),
					Objects::nonNull);
	}

	@Test
	void describesEveryOperationThatTheApplicationOwnsAndNoOther() {
		assertThat(this.schema.read("$.openapi", String.class)).isEqualTo("3.1.0");
		assertThat(this.schema.<Map<String, Object>>read("$.paths").keySet())
			.contains("/internal/data/probe/total", "/internal/actions/probe/make", "/internal/actions/relations/add",
					"/internal/data/page-configs/by-id", "/internal/actions/media/store")
			.doesNotContain("/internal/actions/likes/toggle");
	}

	@Test
	void describesParametersWithTheirTypes() {
		String query = "$.paths['/internal/data/probe/on-day'].get.parameters";

		assertThat(this.schema.<List<String>>read(query + "[*].name")).containsExactly("day", "offset");
		assertThat(this.schema.<List<Boolean>>read(query + "[*].required")).containsExactly(true, false);
		assertThat(this.schema.read(query + "[0].schema.format", String.class)).isEqualTo("date");
		assertThat(this.schema.read("$.paths['/internal/data/probe/total'].get.parameters[0].schema.items.format",
				String.class))
			.isEqualTo("uuid");
	}

	@Test
	void describesCommandsAndResults() {
		String make = "$.paths['/internal/actions/probe/make'].post";
		String command = "$.components.schemas['contract.Probe.MakeThing']";

		assertThat(this.schema.read(make + ".requestBody.content['application/json'].schema.$ref", String.class))
			.isEqualTo("#/components/schemas/contract.Probe.MakeThing");
		assertThat(this.schema.read(make + ".responses['200'].content['application/json'].schema.$ref", String.class))
			.isEqualTo("#/components/schemas/contract.Probe.Thing");
		assertThat(this.schema.<List<String>>read(command + ".required")).containsExactlyInAnyOrder("name", "price",
				"parts");
		assertThat(this.schema.<List<String>>read(command + ".properties.note.type")).containsExactly("string", "null");
		assertThat(this.schema.read(command + ".properties.price.$ref", String.class))
			.isEqualTo("#/components/schemas/Money");
		assertThat(this.schema.<List<String>>read("$.components.schemas.Money.required"))
			.containsExactlyInAnyOrder("minor", "currency");
	}

	@Test
	void describesErrorsByTheFactsTheyAre() {
		String answers = "$.paths['/internal/actions/probe/make'].post.responses";

		assertThat(this.schema.read(answers + "['400'].content['application/problem+json'].schema.$ref", String.class))
			.isEqualTo("#/components/schemas/contract.InvalidField");
		assertThat(this.schema
			.<List<String>>read(answers + "['default'].content['application/problem+json'].schema.anyOf[*].$ref"))
			.contains("#/components/schemas/contract.Probe.TooMany");
		assertThat(this.schema.read("$.components.schemas['contract.Probe.TooMany'].allOf[1].properties.type.const",
				String.class))
			.isEqualTo("urn:rose-ash:fact:platform.contract.Probe$TooMany");
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		List<String> references = this.schema.read("$..$ref");

		assertThat(references).isNotEmpty()
			.allSatisfy((reference) -> assertThat(
					this.schema.<Object>read("$.components.schemas['" + reference.replaceFirst(".*/", "") + "']"))
				.isNotNull());
	}

}
