package com.roseash.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.platform.config.Site;

import org.springframework.stereotype.Component;

/** What a page may load, run and send: nothing but its own, and forms within the six. */
@Component
public class ContentSecurityPolicy {

	/** The header that says so. */
	public static final String HEADER = "Content-Security-Policy";

	private final Site site;

	public ContentSecurityPolicy(Site site) {
		this.site = site;
	}

	/**
	 * The policy of a page whose forms, with all redirects, may also lead to those
	 * origins.
	 */
	public String withForms(List<String> origins) {
		return policy("'self' data:", origins);
	}

	/**
	 * The policy of a page with the editor: what is pasted says by style attributes what
	 * is bold, and pictures and films are shown while they are on their way.
	 */
	public String forEditing() {
		return policy("'self' data: blob:", List.of()) + "; media-src 'self' blob:; style-src-attr 'unsafe-inline'";
	}

	private String policy(String images, List<String> origins) {
		return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src " + images + "; "
				+ "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
				+ Stream.concat(this.site.origins().stream(), origins.stream()).collect(Collectors.joining(" "));
	}

}
