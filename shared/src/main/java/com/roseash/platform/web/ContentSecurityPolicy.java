package com.roseash.platform.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.platform.config.Site;

import org.springframework.stereotype.Component;

/**
 * What a page may load, run and send: nothing but its own and known players, and forms
 * within the six.
 */
@Component
public class ContentSecurityPolicy {

	/** The header that says so. */
	public static final String HEADER = "Content-Security-Policy";

	private final Site site;

	private final Set<String> frames;

	public ContentSecurityPolicy(Site site, FrameSources frames) {
		this.site = site;
		this.frames = new TreeSet<>(frames.origins());
	}

	/**
	 * The policy of a page whose forms, with all redirects, may also lead to those
	 * origins.
	 */
	public String withForms(List<String> origins) {
		return policy("'self' data:", "'self'", origins);
	}

	/**
	 * The policy of a page with the editor: what is pasted says by style attributes what
	 * is bold, and pictures and films are shown while they are on their way.
	 */
	public String forEditing() {
		return policy("'self' data: blob:", "'self' blob:", List.of()) + "; style-src-attr 'unsafe-inline'";
	}

	private String policy(String images, String media, List<String> origins) {
		return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src " + images
				+ "; media-src " + media + "; frame-src "
				+ (this.frames.isEmpty() ? "'none'" : String.join(" ", this.frames))
				+ "; connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
				+ Stream.concat(this.site.origins().stream(), origins.stream()).collect(Collectors.joining(" "));
	}

}
