package com.roseash.platform.config;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Public addresses across the six applications, and which of them this process is. */
@Component("site")
public class Site {

	private final RoseAsh settings;

	private final App self;

	public Site(RoseAsh settings, Environment environment) {
		this.settings = settings;
		this.self = App.of(environment.getRequiredProperty("spring.application.name"));
	}

	/** The cooperative's name. */
	public String name() {
		return this.settings.name();
	}

	/** The cooperative's own time zone. */
	public ZoneId zone() {
		return this.settings.zone();
	}

	/** The language in which the cooperative writes, unless a text says otherwise. */
	public Locale language() {
		return Locale.UK;
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
