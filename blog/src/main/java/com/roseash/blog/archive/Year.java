package com.roseash.blog.archive;

import java.util.List;
import java.util.stream.Collectors;

import com.roseash.domain.content.MonthCount;

/**
 * A year in which something was published.
 *
 * @param number of the year
 * @param posts how many were published in it
 * @param months those with posts, the latest first
 */
record Year(int number, int posts, List<MonthCount> months) {

	/** The years of those months, the latest first. */
	static List<Year> of(List<MonthCount> months) {
		return months.stream()
			.collect(Collectors.groupingBy((one) -> one.month().getYear()))
			.entrySet()
			.stream()
			.sorted((one, other) -> Integer.compare(other.getKey(), one.getKey()))
			.map((year) -> new Year(year.getKey(), year.getValue().stream().mapToInt(MonthCount::posts).sum(),
					year.getValue()))
			.toList();
	}

}
