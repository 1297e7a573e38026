package com.roseash.domain.content;

import java.time.YearMonth;
import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** All that was ever published, by the months of the cooperative's own calendar. */
@Contract(name = "archive", owner = App.BLOG)
public interface Archive {

	/** The months in which something was published, the latest first. */
	@GetExchange("/internal/data/archive/months")
	List<MonthCount> months();

	/**
	 * A page of what was published in a month, newest first.
	 * @param number the page, from 1
	 * @param size posts a page, 1 to 100
	 * @throws PostNotFound when there is no such page; the first is always there, if
	 * empty
	 */
	@GetExchange("/internal/data/archive/month")
	ArchivedMonth month(@RequestParam YearMonth month, @RequestParam int number, @RequestParam int size);

}
