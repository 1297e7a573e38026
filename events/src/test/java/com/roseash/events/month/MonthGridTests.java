package com.roseash.events.month;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MonthGridTests {

	@ParameterizedTest
	@ValueSource(strings = { "2026-02", "2027-02", "2027-03", "2028-02", "2026-11", "2027-01", "2027-12" })
	void everyDayOfTheMonthStandsInWholeWeeks(String month) {
		YearMonth shown = YearMonth.parse(month);
		List<List<MonthGrid.Cell>> weeks = new MonthGrid(shown, shown.atDay(5)).weeks(List.of());
		assertThat(weeks).allSatisfy((week) -> {
			assertThat(week).hasSize(7);
			assertThat(week.getFirst().date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
		});
		List<LocalDate> inside = weeks.stream()
			.flatMap(List::stream)
			.filter(MonthGrid.Cell::inside)
			.map(MonthGrid.Cell::date)
			.toList();
		assertThat(inside).containsExactlyElementsOf(shown.atDay(1).datesUntil(shown.plusMonths(1).atDay(1)).toList());
		assertThat(weeks.stream().flatMap(List::stream).filter(MonthGrid.Cell::today)).hasSize(1);
	}

}
