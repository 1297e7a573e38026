package com.roseash.events.entry;

import java.time.LocalDateTime;

import com.roseash.events.EventsDesk;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(EventsDesk.class)
class EntryPagesIntegrationTests {

	@Autowired
	EventsDesk desk;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SqlCount sql;

	@BeforeEach
	void clear() {
		this.desk.clear();
	}

	@Test
	void theListTakesTheSameStatementsForTenEntriesAndForAThousand() throws Exception {
		this.desk.fill(10);
		int few = this.sql.during(() -> this.desk.page("/?few"));
		this.desk.fill(1000);
		assertThat(this.sql.during(() -> this.desk.page("/?many"))).isEqualTo(few).isLessThanOrEqualTo(2);
	}

	@Test
	void aLongListIsPaged() {
		this.desk.fill(45);
		assertThat(this.desk.page("/?page=1").select(".entry")).hasSize(20);
		Document last = this.desk.page("/?page=3");
		assertThat(last.select(".entry")).hasSize(5);
		assertThat(last.select(".pager a[rel=prev]").attr("href")).isEqualTo("/?page=2");
		assertThat(last.select(".pager a[rel=next]")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/?page=two", "/?page=0", "/?page=-1", "/?page=4", "/entries/nothing", "/entries/nothing.ics" })
	void whatIsNotThereIsNotFound(String address) {
		this.desk.fill(45);
		assertThat(this.mvc.get().uri(address)).hasStatus(404);
	}

	@Test
	void whatIsOverIsNotListed() {
		LocalDateTime now = LocalDateTime.now(EventsDesk.LONDON);
		this.desk.schedule("over", "Over", now.minusDays(2), now.minusDays(1), false);
		this.desk.schedule("on", "Going on", now.minusDays(1), now.plusDays(1), false);
		assertThat(this.desk.page("/?over").select(".entry").eachText()).singleElement()
			.asString()
			.contains("Going on");
	}

	@Test
	void anEmptyCalendarSaysSo() {
		Document page = this.desk.page("/?empty");
		assertThat(page.select(".entry")).isEmpty();
		assertThat(page.select("main").text()).contains("Nothing");
	}

	@Test
	void aTitleIsTextWhateverIsInIt() {
		LocalDateTime noon = LocalDateTime.now(EventsDesk.LONDON).plusDays(1);
		this.desk.schedule("sly", "<img src=x onerror=alert(1)> & co", noon, noon.plusHours(1), false);
		for (String address : new String[] { "/?sly", "/entries/sly" }) {
			Document page = this.desk.page(address);
			assertThat(page.select("img[src=x]")).isEmpty();
			assertThat(page.select("main").text()).contains("<img src=x onerror=alert(1)> & co");
		}
	}

	@Test
	void aChangeIsSeenAtOnce() {
		LocalDateTime noon = LocalDateTime.now(EventsDesk.LONDON).plusDays(1);
		this.desk.schedule("day", "Work day", noon, noon.plusHours(1), false);
		assertThat(this.desk.page("/entries/day").select("h1").text()).isEqualTo("Work day");
		this.desk.schedule("day", "Harvest day", noon, noon.plusHours(1), false);
		assertThat(this.desk.page("/entries/day").select("h1").text()).isEqualTo("Harvest day");
	}

}
