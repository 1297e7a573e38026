package com.roseash.platform.limit;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import com.roseash.platform.config.Site;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says to whoever did something too often when to try again (RFC 6585, section 4). */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooOftenPage {

	private final MessageSource messages;

	private final Site site;

	private final Clock clock;

	TooOftenPage(MessageSource messages, Site site, Clock clock) {
		this.messages = messages;
		this.site = site;
		this.clock = clock;
	}

	@ExceptionHandler
	String show(TooOften refusal, HttpServletResponse response, Model model, Locale locale) {
		long seconds = refusal.waitFrom(this.clock.instant());
		ZonedDateTime again = refusal.again().atZone(this.site.zone()).plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
		boolean today = again.toLocalDate().equals(this.clock.instant().atZone(this.site.zone()).toLocalDate());
		response.setStatus(refusal.status().value());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		model.addAttribute("hint", this.messages.getMessage("often." + refusal.what(), null, "", locale));
		model.addAttribute("minutes", (seconds + 59) / 60);
		model.addAttribute("again", again);
		model.addAttribute("today", today);
		return "error/429";
	}

}
