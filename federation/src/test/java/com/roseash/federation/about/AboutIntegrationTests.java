package com.roseash.federation.about;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.domain.social.Cooperative;
import com.roseash.domain.social.Profile;
import com.roseash.platform.cache.SlotCache;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class AboutIntegrationTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Cooperative cooperative;

	@Autowired
	Members members;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SlotCache cache;

	@Autowired
	SqlCount sql;

	@BeforeEach
	void describe() {
		this.jdbc.sql("truncate member cascade").update();
		this.cache.evict(List.of("members"));
		this.cooperative
			.describe(new Profile("Bread <and> roses", 2019, "Mill Lane 4", "<p>We <script>alert(1)</script>bake.</p>",
					List.of(new Profile.Principle("One vote", "Each has one."))));
	}

	@Test
	void itShowsWhatTheCooperativeSaysOfItself() {
		Document page = page("/?shows");
		assertThat(page.select("main").text()).contains("Bread <and> roses", "Mill Lane 4", "One vote", "We bake.");
		assertThat(page.select("main script")).isEmpty();
	}

	@Test
	void aNewMemberShowsAtOnce() {
		assertThat(page("/").select(".people li")).isEmpty();
		join(0);
		assertThat(page("/").select(".people li")).hasSize(1);
	}

	@Test
	void itTakesTheSameStatementsForTenMembersAndForAThousand() throws Exception {
		for (int i = 0; i < 10; i++) {
			join(i);
		}
		int few = this.sql.during(() -> page("/?few"));
		for (int i = 10; i < 1000; i++) {
			join(i);
		}
		assertThat(this.sql.during(() -> page("/?many"))).isEqualTo(few).isLessThanOrEqualTo(7);
		assertThat(page("/?people").select(".people li")).hasSize(24);
	}

	private void join(int number) {
		this.members.join(new JoinCooperative("m" + number, "Member " + number, "m" + number + "@example.org", "Bakes.",
				LocalDate.of(2026, 1, 1)));
	}

	private Document page(String address) {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
