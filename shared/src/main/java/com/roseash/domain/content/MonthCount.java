package com.roseash.domain.content;

import java.time.YearMonth;

/**
 * How much was published in a month.
 *
 * @param month of the cooperative's own calendar
 * @param posts how many, at least one
 */
public record MonthCount(YearMonth month, int posts) {

	/** The path of the month's page on the blog. */
	public String path() {
		return path(this.month);
	}

	/** The path of a month's page on the blog. */
	public static String path(YearMonth month) {
		return "/archive/%04d/%02d".formatted(month.getYear(), month.getMonthValue());
	}

}
