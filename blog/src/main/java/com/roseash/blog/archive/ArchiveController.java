package com.roseash.blog.archive;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.roseash.blog.journal.Journal;
import com.roseash.blog.metadata.PageMetadata;
import com.roseash.domain.content.Archive;
import com.roseash.domain.content.ArchivedMonth;
import com.roseash.domain.content.MonthCount;
import com.roseash.platform.fragment.Freshness;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the months in which something was published, and what was published in each. */
@Controller
@RequestMapping("/archive")
class ArchiveController {

	private static final int POSTS_A_PAGE = 24;

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ROOT);

	private final Archive archive;

	private final Journal journal;

	private final PageMetadata metadata;

	ArchiveController(Archive archive, Journal journal, PageMetadata metadata) {
		this.archive = archive;
		this.journal = journal;
		this.metadata = metadata;
	}

	@GetMapping
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", tags = "posts")
	String index(Model model) {
		model.addAttribute("years", Year.of(this.archive.months()));
		model.addAttribute("metadata", this.metadata.list(this.journal.text("archive.title"), "/archive", null));
		return "archive/index";
	}

	@GetMapping("/{year:[0-9]{4}}/{month:0[1-9]|1[0-2]}")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", tags = "posts", params = "page")
	String show(@PathVariable int year, @PathVariable int month, @RequestParam(defaultValue = "1") int page,
			Locale locale, Model model) {
		YearMonth shown = YearMonth.of(year, month);
		ArchivedMonth found = this.archive.month(shown, page, POSTS_A_PAGE);
		String title = this.journal.text("archive.month", MONTH.withLocale(locale).format(shown));
		model.addAttribute("name", title);
		model.addAttribute("path", MonthCount.path(shown));
		model.addAttribute("page", found.posts());
		model.addAttribute("earlier", found.earlier());
		model.addAttribute("later", found.later());
		model.addAttribute("metadata", this.metadata.list(title, MonthCount.path(shown), found.posts()));
		return "archive/show";
	}

}
