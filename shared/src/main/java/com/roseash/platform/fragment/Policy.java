package com.roseash.platform.fragment;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.roseash.platform.cache.Content;
import com.roseash.platform.cache.Entry;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.message.BasicHeaderValueParser;
import org.apache.hc.core5.http.message.ParserCursor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * How long and for whom something may be kept, and what evicts it: the same facts that
 * the response headers of a fragment say.
 *
 * @param maxAge how long it is fresh
 * @param staleWhileRevalidate how long it may then be shown while a new one is fetched
 * @param staleIfError how long it may be shown when its owner fails
 * @param scope who shares it
 * @param tags what evicts it
 */
record Policy(Duration maxAge, Duration staleWhileRevalidate, Duration staleIfError, Scope scope, Set<String> tags) {

	static final String SCOPE_HEADER = "Fragment-Scope";

	static final String TAGS_HEADER = "Fragment-Tags";

	/** The version of what the site says of itself that a fragment was made under. */
	static final String SITE_HEADER = "Fragment-Site";

	static Policy of(Freshness freshness, FreshnessTags known) {
		Set<String> tags = new LinkedHashSet<>(Arrays.asList(freshness.tags()));
		tags.addAll(known.all());
		return new Policy(DurationStyle.detectAndParse(freshness.maxAge()),
				DurationStyle.detectAndParse(freshness.staleWhileRevalidate()),
				DurationStyle.detectAndParse(freshness.staleIfError()), freshness.scope(), tags);
	}

	/**
	 * The policy that a fragment's response headers state; null when they do not let it
	 * be kept.
	 */
	static @Nullable Policy of(HttpHeaders headers) {
		String control = headers.getFirst(HttpHeaders.CACHE_CONTROL);
		String scope = headers.getFirst(SCOPE_HEADER);
		if (control == null || scope == null) {
			return null;
		}
		String tags = headers.getFirst(TAGS_HEADER);
		HeaderElement[] directives = BasicHeaderValueParser.INSTANCE.parseElements(control,
				new ParserCursor(0, control.length()));
		Duration maxAge = seconds(directives, "max-age");
		return maxAge.isZero() ? null
				: new Policy(maxAge, seconds(directives, "stale-while-revalidate"),
						seconds(directives, "stale-if-error"), Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
						(tags != null && !tags.isBlank()) ? Set.copyOf(List.of(tags.split(" "))) : Set.of());
	}

	/** The response headers that state this policy. */
	HttpHeaders headers() {
		HttpHeaders headers = new HttpHeaders();
		headers.setCacheControl(CacheControl.maxAge(this.maxAge)
			.staleWhileRevalidate(this.staleWhileRevalidate)
			.staleIfError(this.staleIfError));
		headers.set(SCOPE_HEADER, this.scope.name().toLowerCase(Locale.ROOT));
		headers.set(TAGS_HEADER, String.join(" ", this.tags));
		return headers;
	}

	/** The entry that keeps content under this policy. */
	Entry keep(Content content, long now, Duration cost) {
		long freshUntil = now + this.maxAge.toMillis();
		long staleUntil = freshUntil + this.staleWhileRevalidate.toMillis();
		return new Entry(content, freshUntil, staleUntil,
				Math.max(staleUntil, freshUntil + this.staleIfError.toMillis()), (int) cost.toMillis(), this.tags);
	}

	private static Duration seconds(HeaderElement[] directives, String name) {
		return Arrays.stream(directives)
			.filter((directive) -> directive.getName().equalsIgnoreCase(name) && directive.getValue() != null
					&& directive.getValue().matches("\\d{1,9}"))
			.map((directive) -> Duration.ofSeconds(Long.parseLong(directive.getValue())))
			.findFirst()
			.orElse(Duration.ZERO);
	}

}
