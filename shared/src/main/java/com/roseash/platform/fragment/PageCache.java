package com.roseash.platform.fragment;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.roseash.platform.cache.Content;
import com.roseash.platform.cache.Entry;
import com.roseash.platform.cache.Slot;
import com.roseash.platform.cache.SlotCache;
import com.roseash.platform.cache.SlotCache.Making;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.CallContext;
import com.roseash.platform.http.Siblings;
import com.roseash.platform.web.Visitor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Keeps the main parts of this application's own pages, as slots like any other: they are
 * looked up together with the fragments, made by one request at a time, shown stale while
 * a new one is made, and evicted by tag.
 */
@Component
class PageCache {

	private static final Logger log = LoggerFactory.getLogger(PageCache.class);

	/**
	 * The header by which this application asks itself to make the main part of a page
	 * anew.
	 */
	private static final String REFRESH = "Rose-Ash-Refresh";

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

	private final Set<String> refreshing = ConcurrentHashMap.newKeySet();

	private final ConcurrentHashMap<String, CompletableFuture<Void>> rendering = new ConcurrentHashMap<>();

	/**
	 * The keys of pages that turned out not to be kept, so that Redis is not asked for
	 * them each time.
	 */
	private final Cache<String, Boolean> notKept = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(1))
		.maximumSize(10_000)
		.build();

	private final SlotCache cache;

	private final Keys keys;

	private final Fragments fragments;

	private final Siblings siblings;

	private final URI self;

	private final Clock clock;

	private final FragmentSettings settings;

	/**
	 * The slots that all pages seen so far have in common: they are fetched while the
	 * controller does its work.
	 */
	private volatile Set<Slot> common = Set.of();

	PageCache(SlotCache cache, Keys keys, Fragments fragments, Siblings siblings, RoseAsh roseAsh, Site site,
			Clock clock, FragmentSettings settings) {
		this.cache = cache;
		this.keys = keys;
		this.fragments = fragments;
		this.siblings = siblings;
		this.self = roseAsh.address(site.self()).internalUrl();
		this.clock = clock;
		this.settings = settings;
	}

	static boolean mayBeKept(HttpServletRequest request) {
		return request.getDispatcherType() == DispatcherType.REQUEST && request.getMethod().matches("GET|HEAD")
				&& request.getHeader("HX-Request") == null;
	}

	static boolean isRefresh(HttpServletRequest request) {
		return request.getHeader(REFRESH) != null && CallContext.of(request) != null;
	}

	/**
	 * What is known of the page; when its main part is not, the one who looks has the
	 * turn to make it.
	 */
	Looked look(HttpServletRequest request, Visitor visitor) {
		String key = key(request, visitor);
		Looked looked = look(key, request, visitor);
		if (looked.entry() != null || this.notKept.getIfPresent(key) != null) {
			return looked;
		}
		CompletableFuture<Void> other = this.rendering.putIfAbsent(key, looked.turn());
		if (other != null) {
			other.copy().completeOnTimeout(null, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS).join();
			return look(key, request, visitor);
		}
		return looked;
	}

	/** Starts to make the main part of a page anew. */
	Looked begin(HttpServletRequest request, Visitor visitor) {
		String key = key(request, visitor);
		return new Looked(key, null, this.cache.begin(List.of(key)), new CompletableFuture<>());
	}

	/** Fetches the fragments that every page needs while the controller does its work. */
	void prefetch(Visitor visitor) {
		this.fragments.prefetch(this.common, visitor);
	}

	/** Keeps what was made in one's turn, if its policy lets it be kept. */
	void keep(Looked looked, Content content, @Nullable Policy policy, Duration cost) {
		List<Slot> slots = content.slots();
		if (!slots.isEmpty()) {
			Set<Slot> both = new LinkedHashSet<>(this.common.isEmpty() ? slots : this.common);
			both.retainAll(slots);
			this.common = Set.copyOf(both);
		}
		if (policy == null || policy.scope() != Scope.PUBLIC) {
			this.notKept.put(looked.key(), true);
		}
		else if (looked.making() != null) {
			this.cache.store(looked.key(), policy.keep(content, this.clock.millis(), cost), looked.making());
		}
		else {
			this.notKept.invalidate(looked.key());
		}
	}

	/** Ends one's turn, however it went. */
	void done(Looked looked) {
		this.rendering.remove(looked.key(), looked.turn());
		looked.turn().complete(null);
	}

	private Looked look(String key, HttpServletRequest request, Visitor visitor) {
		Entry entry = this.cache.near(key);
		Making making = null;
		if (entry == null && this.notKept.getIfPresent(key) == null) {
			List<String> asked = new ArrayList<>(this.fragments.missingNear(this.common, visitor));
			asked.add(key);
			making = this.cache.begin(asked);
			entry = making.entries().get(key);
		}
		return new Looked(key, (entry != null) ? usable(key, entry, request, visitor) : null, making,
				new CompletableFuture<>());
	}

	private @Nullable Entry usable(String key, Entry entry, HttpServletRequest request, Visitor visitor) {
		long now = this.clock.millis();
		return switch (entry.state(now)) {
			case FRESH -> {
				if (Fragments.isDueEarly(entry, now)) {
					refresh(key, request, visitor.locale());
				}
				yield entry;
			}
			case STALE -> {
				refresh(key, request, visitor.locale());
				yield entry;
			}
			case USABLE_ON_ERROR, GONE -> null;
		};
	}

	private void refresh(String key, HttpServletRequest request, Locale locale) {
		if (this.refreshing.add(key)) {
			String query = request.getQueryString();
			URI address = this.self.resolve(request.getRequestURI() + ((query != null) ? "?" + query : ""));
			Thread.ofVirtual().name("refresh " + key).start(() -> refresh(key, address, locale));
		}
	}

	private void refresh(String key, URI address, Locale locale) {
		try {
			if (this.cache.lock(key, this.settings.longest())) {
				this.siblings.refresh(address, locale, REFRESH);
				this.cache.unlock(key);
			}
		}
		catch (RestClientException ex) {
			log.warn("Page could not be made anew, the last one stays: key={} reason={}", key, ex.getMessage());
		}
		finally {
			this.refreshing.remove(key);
		}
	}

	private String key(HttpServletRequest request, Visitor visitor) {
		return this.keys.page(request.getRequestURI(), request.getQueryString(), visitor.locale());
	}

	/**
	 * What is known of a page.
	 *
	 * @param key under which its main part is kept
	 * @param entry its main part; null when it has to be made
	 * @param making from when on it is made; null when it is not going to be kept
	 * @param turn completed when the one who makes it is done
	 */
	record Looked(String key, @Nullable Entry entry, @Nullable Making making, CompletableFuture<Void> turn) {

	}

}
