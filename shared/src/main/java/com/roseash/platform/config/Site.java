package com.roseash.platform.config;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What the site says of itself, public addresses across the six applications, and which
 * of them this process is.
 */
@Component("site")
public class Site {

	private final RoseAsh settings;

	private final App self;

	private final SiteFacts facts;

	public Site(RoseAsh settings, Environment environment, SiteFacts facts) {
		this.settings = settings;
		this.facts = facts;
		this.self = App.of(environment.getRequiredProperty("spring.application.name"));
	}

	/** The cooperative's name. */
	public String name() {
		return this.facts.name();
	}

	/** What it is about, in a sentence; empty if nobody has said it. */
	public String description() {
		return this.facts.description();
	}

	/** The language of its pages. */
	public Locale locale() {
		return this.facts.locale();
	}

	/** The language of its pages as HTML and HTTP name it (BCP 47). */
	public String language() {
		return locale().toLanguageTag();
	}

	/** The cooperative's own time zone. */
	public ZoneId zone() {
		return this.facts.zone();
	}

	/**
	 * A moment as the {@code datetime} of HTML has it, which knows nothing shorter than a
	 * millisecond.
	 */
	public String moment(Instant time) {
		return time.truncatedTo(ChronoUnit.MILLIS).toString();
	}

	/**
	 * The version of what it says of itself: pages made under another say something else.
	 */
	public int version() {
		return this.facts.version();
	}

	/** The application this process is. */
	public App self() {
		return this.self;
	}

	/**
	 * The absolute public address of a path of an application; the path begins with a
	 * slash.
	 */
	public String url(App app, String path) {
		String base = this.settings.address(app).publicUrl().toString();
		return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
	}

	/**
	 * As {@link #url(App, String)}, for templates, which know an application by its id.
	 */
	public String url(String app, String path) {
		return url(App.of(app), path);
	}

	/** The absolute public address of a path of this application. */
	public String url(String path) {
		return url(this.self, path);
	}

	/** The public origins (scheme, host, port) of all six. */
	public List<String> origins() {
		return Arrays.stream(App.values()).map((app) -> url(app, "")).toList();
	}

}
