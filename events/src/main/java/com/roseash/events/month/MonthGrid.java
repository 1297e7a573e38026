package com.roseash.events.month;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.LongStream;

import com.roseash.domain.events.EntryCard;

/**
 * The whole weeks, Monday to Sunday, that a month touches.
 *
 * @param month which month
 * @param today the day to mark
 */
record MonthGrid(YearMonth month, LocalDate today) {

	LocalDate firstDay() {
		return this.month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	LocalDate lastDay() {
		return this.month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
	}

	/** The first day of the month. */
	public LocalDate begin() {
		return this.month.atDay(1);
	}

	/** The month before. */
	public YearMonth previous() {
		return this.month.minusMonths(1);
	}

	/** The month after. */
	public YearMonth next() {
		return this.month.plusMonths(1);
	}

	List<List<Cell>> weeks(List<EntryCard> entries) {
		long weeks = ChronoUnit.WEEKS.between(firstDay(), lastDay().plusDays(1));
		return LongStream.range(0, weeks).mapToObj((week) -> week(firstDay().plusWeeks(week), entries)).toList();
	}

	private List<Cell> week(LocalDate monday, List<EntryCard> entries) {
		return LongStream.range(0, 7).mapToObj(monday::plusDays).map((day) -> cell(day, entries)).toList();
	}

	private Cell cell(LocalDate day, List<EntryCard> entries) {
		List<EntryCard> there = entries.stream()
			.filter((entry) -> !day.isBefore(entry.times().starts().toLocalDate())
					&& !day.isAfter(entry.times().lastDay()))
			.toList();
		return new Cell(day, there, YearMonth.from(day).equals(this.month), day.equals(this.today));
	}

	/**
	 * A day of the grid.
	 *
	 * @param date which day
	 * @param entries what takes place on it
	 * @param inside whether it belongs to the month
	 * @param today whether it is today
	 */
	record Cell(LocalDate date, List<EntryCard> entries, boolean inside, boolean today) {

		/** The classes of the cell in the style sheet. */
		public String style() {
			return (this.inside ? "" : "outside ") + (this.today ? "today " : "")
					+ (this.entries.isEmpty() ? "free" : "");
		}

	}

}
