package com.roseash.federation.nodeinfo;

import java.time.LocalDate;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class NodeInfoIntegrationTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Members members;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void clear() {
		this.jdbc.sql("truncate member cascade").update();
	}

	@Test
	void theWellKnownDocumentLeadsToTheOther() {
		assertThat(this.mvc.get().uri("/.well-known/nodeinfo")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{ "links": [ { "rel": "http://nodeinfo.diaspora.software/ns/schema/2.1",
				  "href": "http://federation.rose-ash.localhost:8005/nodeinfo/2.1" } ] }""");
	}

	@Test
	void itHasAllThatTheSchemaRequiresAndNothingElse() {
		this.members.join(new JoinCooperative("ada", "Ada", "ada@example.org", "Bakes.", LocalDate.of(2026, 1, 1)));
		var answer = this.mvc.get().uri("/nodeinfo/2.1").exchange();
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getContentType())
			.contains("profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\"");
		assertThat(answer).bodyJson().isStrictlyEqualTo("""
				{ "version": "2.1", "software": { "name": "rose-ash", "version": "1.0.0" },
				  "protocols": [ "activitypub" ], "services": { "inbound": [], "outbound": [ "rss2.0" ] },
				  "openRegistrations": false,
				  "usage": { "users": { "total": 1 }, "localPosts": 0, "localComments": 0 },
				  "metadata": { "nodeName": "Rose Ash" } }""");
	}

	@Test
	void anySiteMayReadIt() {
		assertThat(this.mvc.get().uri("/nodeinfo/2.1").header("Origin", "https://elsewhere.example")).headers()
			.hasValue("Access-Control-Allow-Origin", "*");
	}

}
