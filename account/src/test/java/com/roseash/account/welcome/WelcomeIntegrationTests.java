package com.roseash.account.welcome;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
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
class WelcomeIntegrationTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Members members;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SlotCache cache;

	@Autowired
	SqlCount sql;

	@BeforeEach
	void clear() {
		this.jdbc.sql("truncate member cascade").update();
		this.cache.evict(List.of("members"));
	}

	@Test
	void aCooperativeWithoutMembersIsWelcomingToo() {
		Document page = page("/?none");
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select(".people")).isEmpty();
	}

	@Test
	void whatOthersMayNotKnowIsNotShown() {
		join(0);
		Document page = page("/?address");
		assertThat(page.select(".people li").text()).contains("Member <0>").doesNotContain("@");
		assertThat(page.html()).doesNotContain("m0@example.org");
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
		assertThat(this.sql.during(() -> page("/?many"))).isEqualTo(few).isLessThanOrEqualTo(3);
		assertThat(page("/?people").select(".people li")).hasSize(6);
	}

	private void join(int number) {
		this.members.join(new JoinCooperative("m" + number, "Member <" + number + ">", "m" + number + "@example.org",
				"Bakes.", LocalDate.of(2026, 1, 1)));
	}

	private Document page(String address) {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
