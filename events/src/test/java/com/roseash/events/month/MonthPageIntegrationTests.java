package com.roseash.events.month;

import java.time.LocalDateTime;

import com.roseash.events.EventsDesk;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
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
class MonthPageIntegrationTests {

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
	void whatLastsSeveralDaysStandsOnEachOfThem() {
		this.desk.schedule("fair", "Fair", LocalDateTime.parse("2027-05-30T00:00"),
				LocalDateTime.parse("2027-06-02T00:00"), true);
		assertThat(this.desk.page("/months/2027-06?fair")
			.select("td:has(a[href=/entries/fair]) time.date")
			.eachAttr("datetime")).containsExactly("2027-05-31", "2027-06-01");
	}

	@Test
	void anEntryOnTheNightOfTheChangeOfClocksStandsOnItsOwnDay() {
		this.desk.schedule("spring", "Early", LocalDateTime.parse("2027-03-28T00:30"),
				LocalDateTime.parse("2027-03-28T03:30"), false);
		assertThat(this.desk.page("/months/2027-03?night")
			.select("td:has(a[href=/entries/spring]) time.date")
			.eachAttr("datetime")).containsExactly("2027-03-28");
	}

	@Test
	void aMonthTakesOneStatementWhateverIsInIt() throws Exception {
		assertThat(this.sql.during(() -> this.desk.page("/months/2027-04?none"))).isEqualTo(1);
		for (int day = 1; day <= 30; day++) {
			LocalDateTime noon = LocalDateTime.of(2027, 4, day, 12, 0);
			this.desk.schedule("day-" + day, "Day " + day, noon, noon.plusHours(1), false);
		}
		assertThat(this.sql.during(() -> this.desk.page("/months/2027-04?many"))).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-13", "2027", "soon", "1969-12", "9999-01" })
	void whatIsNoMonthIsNotFound(String month) {
		assertThat(this.mvc.get().uri("/months/" + month)).hasStatus(404);
	}

}
