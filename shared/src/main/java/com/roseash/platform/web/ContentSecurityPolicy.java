package com.roseash.platform.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.platform.config.Site;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a page may load, run and send: nothing but its own and known players, and forms
 * within the six.
 */
@Component
public class ContentSecurityPolicy {

	/** The header that says so. */
	public static final String HEADER = "Content-Security-Policy";

	private static final Sources OURS = new Sources("", "", "");

	private final Site site;

	private final Set<String> frames;

	private volatile @Nullable Trusting last;

	private final TrustedSources trusted;

	public ContentSecurityPolicy(Site site, FrameSources frames, TrustedSources trusted) {
		this.site = site;
		this.trusted = trusted;
		this.frames = new TreeSet<>(frames.origins());
	}

	/**
	 * The policy of a page whose forms, with all redirects, may also lead to those
	 * origins.
	 */
	public String withForms(List<String> origins) {
		return policy(OURS, "'self' data:", "'self'", origins);
	}

	/**
	 * The policy of a page that is the same for everybody, on which the sites are trusted
	 * that admins have named.
	 */
	@SuppressWarnings("ReferenceEquality") // whether they are the very ones of last time
	public String forReaders() {
		Trusting last = this.last;
		List<String> scripts = this.trusted.scripts();
		List<String> styles = this.trusted.styles();
		if (last == null || last.scripts() != scripts || last.styles() != styles) {
			String ran = joined(scripts);
			String used = joined(styles);
			last = new Trusting(scripts, styles,
					policy(new Sources(ran, used, ran + used), "'self' data:", "'self'", List.of()));
			this.last = last;
		}
		return last.policy();
	}

	/**
	 * The policy of a page with the editor: what is pasted says by style attributes what
	 * is bold, and pictures and films are shown while they are on their way.
	 */
	public String forEditing() {
		return policy(OURS, "'self' data: blob:", "'self' blob:", List.of()) + "; style-src-attr 'unsafe-inline'";
	}

	private String policy(Sources others, String images, String media, List<String> forms) {
		return "default-src 'none'; script-src 'self'" + others.scripts() + "; style-src 'self'" + others.styles()
				+ "; font-src 'self'" + others.styles() + "; img-src " + images + others.pictures() + "; media-src "
				+ media + "; frame-src " + (this.frames.isEmpty() ? "'none'" : String.join(" ", this.frames))
				+ "; connect-src 'self'" + others.scripts()
				+ "; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
				+ Stream.concat(this.site.origins().stream(), forms.stream()).collect(Collectors.joining(" "));
	}

	private static String joined(List<String> origins) {
		return origins.stream().map((origin) -> " " + origin).collect(Collectors.joining());
	}

	/**
	 * A policy that was written before.
	 *
	 * @param scripts whose scripts it trusts
	 * @param styles whose stylesheets
	 * @param policy the policy
	 */
	private record Trusting(List<String> scripts, List<String> styles, String policy) {

	}

	/**
	 * What is loaded from elsewhere, each with a space before it.
	 *
	 * @param scripts also told things
	 * @param styles also bring fonts
	 * @param pictures of either
	 */
	private record Sources(String scripts, String styles, String pictures) {

	}

}
