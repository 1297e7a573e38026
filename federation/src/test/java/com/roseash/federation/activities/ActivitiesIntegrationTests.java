package com.roseash.federation.activities;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import com.roseash.domain.social.Cooperative;
import com.roseash.domain.social.Profile;
import com.roseash.platform.http.Siblings;
import com.roseash.platform.access.Role;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class ActivitiesIntegrationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	@Autowired
	Siblings siblings;

	@Autowired
	Cooperative cooperative;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@BeforeEach
	void describe() {
		this.jdbc.sql("truncate ap_activities, ap_handling, ap_retry, audit_entry").update();
		this.cooperative.describe(new Profile("Bread <and> roses", 2019, "Mill Lane 4", "<p>We bake.</p>", null));
	}

	@Test
	void strangersAreAskedToSignInAndOnlyAdminsSeeIt() {
		Persona editor = this.personas.member("editor", Role.EDITOR);
		Persona admin = this.personas.member("admin", Role.ADMIN);

		for (String address : List.of("/activities", "/activities/" + newest())) {
			assertThat(this.browser.get().uri(address)).hasStatus(401);
			assertThat(this.browser.get().uri(address).cookie(editor.cookie())).hasStatus(403)
				.bodyText()
				.contains("Only admins");
			assertThat(this.browser.get().uri(address).cookie(admin.cookie())).hasStatusOk();
		}
		String retries = "/activities/" + newest() + "/retries?handler=audit";
		assertThat(this.browser.post().uri(retries)).hasStatus(401);
		assertThat(this.browser.post().uri(retries).cookie(editor.cookie())).hasStatus(403);
		assertThat(this.browser.post().uri(retries).cookie(admin.cookie())).as("not dead").hasStatus(409);
	}

	@Test
	void operatorsSeeWhatHappenedAndHowFarItIs() {
		Document page = page("/activities");
		assertThat(page.select("main table").last().text()).contains("Update", "Bread <and> roses", "federation",
				"audit pending");
		assertThat(page("/activities?type=Like").text()).contains("Nothing of that kind has happened.");
		assertThat(page("/activities?state=pending&application=federation").select(".state")).isNotEmpty();
		Document one = page(page.select("main a[href^=/activities/]").attr("href"));
		assertThat(one.select("h1").text()).isEqualTo("Update Bread <and> roses");
		assertThat(one.select("pre").text()).contains("https://www.w3.org/ns/activitystreams");
		assertThat(one.select("button")).as("nothing is dead").isEmpty();
	}

	@Test
	void whatWasGivenUpIsTriedAgainOnceAndItIsKnownWhoAsked() {
		this.jdbc.sql(
				"update ap_handling set state = 'dead', finished_at = now(), error = '<b>no</b>' where handler = 'audit'")
			.update();
		String address = "/activities/" + newest();
		Document page = page(address);
		assertThat(page.select("td").text()).contains("<b>no</b>");
		assertThat(page.select("form").attr("action")).isEqualTo(address + "/retries");

		assertThat(retry(address)).isEqualTo(302);
		assertThat(page(address).select("main li").text()).contains("audit · operator");
		assertThat(page(address).select(".state").eachText()).contains("pending").doesNotContain("dead");
		assertThat(retry(address)).isEqualTo(409);
	}

	@Test
	void whatTheLogDoesNotHaveIsNotFound() {
		assertThat(status("/activities/" + UUID.randomUUID())).isEqualTo(404);
		assertThat(status("/activities?before=yesterday")).isEqualTo(404);
	}

	private UUID newest() {
		return this.jdbc.sql("select id from ap_activities order by id desc limit 1").query(UUID.class).single();
	}

	private int retry(String address) {
		return client().post()
			.uri(address + "/retries?handler=audit")
			.exchange((request, response) -> response.getStatusCode().value());
	}

	private int status(String address) {
		return client().get().uri(address).exchange((request, response) -> response.getStatusCode().value());
	}

	private Document page(String address) {
		return Jsoup.parse(client().get().uri(address).retrieve().body(String.class));
	}

	private RestClient client() {
		return this.siblings.client(URI.create("http://127.0.0.1:" + this.port));
	}

}
