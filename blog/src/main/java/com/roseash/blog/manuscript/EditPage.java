package com.roseash.blog.manuscript;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Readers;
import com.roseash.platform.config.Site;
import com.roseash.platform.web.ContentSecurityPolicy;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a manuscript is edited. */
@Component
class EditPage {

	/** Those that are offered first; any other can be written. */
	private static final List<Locale> LANGUAGES = Stream
		.of("ar", "cs", "cy", "da", "de", "el", "en", "es", "fa", "fi", "fr", "ga", "he", "hi", "it", "ja", "ko", "nb",
				"nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "ur", "vi", "zh")
		.map(Locale::forLanguageTag)
		.toList();

	private final Desk desk;

	private final ContentSecurityPolicy policy;

	private final Margin margin;

	private final Site site;

	EditPage(Desk desk, ContentSecurityPolicy policy, Margin margin, Site site) {
		this.desk = desk;
		this.policy = policy;
		this.margin = margin;
		this.site = site;
	}

	String show(Manuscript manuscript, EditForm form, HttpServletResponse response, Model model) {
		response.setHeader(ContentSecurityPolicy.HEADER, this.policy.forEditing());
		model.addAttribute("manuscript", manuscript);
		model.addAttribute("form", form);
		model.addAttribute("authors", this.desk.authors());
		model.addAttribute("readers", Readers.values());
		model.addAttribute("languages", LANGUAGES);
		model.addAttribute("due", (manuscript.dueAt() != null) ? local(manuscript.dueAt()) : null);
		this.margin.show(manuscript, model);
		return "manuscript/edit";
	}

	/** The time where the cooperative is. */
	private LocalDateTime local(Instant time) {
		return LocalDateTime.ofInstant(time, this.site.zone()).truncatedTo(ChronoUnit.MINUTES);
	}

}
