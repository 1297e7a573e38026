package com.roseash.platform.site;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import com.roseash.platform.cache.Content;
import com.roseash.platform.cache.Entry;
import com.roseash.platform.cache.Part;
import com.roseash.platform.cache.SlotCache;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.config.SiteFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Primary;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The settings that count now. Each process has them near, until they are evicted; pages
 * ask neither Redis nor the database for them, which the clock does in their stead.
 */
@Component
@Primary
class CurrentSettings implements SiteFacts {

	/** Evicts them. */
	static final String TAG = "site";

	private static final Logger log = LoggerFactory.getLogger(CurrentSettings.class);

	private static final String KEY = "frag:site/settings";

	private static final Duration LIFETIME = Duration.ofHours(1);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final ReentrantLock reading = new ReentrantLock();

	private final SettingsTable table;

	private final SlotCache cache;

	private final RoseAsh configured;

	private final Clock clock;

	private final JsonMapper json;

	private volatile Known known;

	private volatile long again;

	private volatile boolean begun;

	CurrentSettings(SettingsTable table, SlotCache cache, RoseAsh configured, Clock clock, JsonMapper json) {
		this.table = table;
		this.cache = cache;
		this.configured = configured;
		this.clock = clock;
		this.json = json;
		this.known = new Known(null, SiteSettings.of(configured));
	}

	/**
	 * The settings that count now; while the process is put together, the configuration.
	 */
	SiteSettings now() {
		if (!this.begun) {
			return this.known.settings();
		}
		Entry near = this.cache.isCoherent() ? this.cache.lastKnown(KEY) : this.cache.near(KEY);
		return (near != null) ? read(near) : find();
	}

	@Override
	public String name() {
		return now().title();
	}

	@Override
	public String description() {
		return now().description();
	}

	@Override
	public Locale locale() {
		return now().locale();
	}

	@Override
	public ZoneId zone() {
		return now().zoneId();
	}

	@Override
	public int version() {
		return now().version();
	}

	@EventListener(ContextRefreshedEvent.class)
	void begin() {
		this.begun = true;
	}

	/** Asks Redis what nobody waits for: whether they are still the same. */
	@Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void refresh() {
		if (this.begun && this.cache.near(KEY) == null) {
			find();
		}
	}

	/**
	 * Looks where others look too. Whoever cannot goes on with what was known last, and
	 * tries again a little later.
	 */
	private SiteSettings find() {
		try {
			return takesTurn() ? inTurn() : stored();
		}
		catch (DataAccessException ex) {
			this.again = this.clock.millis() + PAUSE.toMillis();
			log.warn("The settings of the site cannot be read, the last ones count: reason={}", ex.getMessage());
			return this.known.settings();
		}
	}

	/**
	 * One reads them for all. But whoever has a connection to the database reads them by
	 * itself before it waits for somebody who may be waiting for a connection.
	 */
	private boolean takesTurn() {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return this.reading.tryLock();
		}
		this.reading.lock();
		return true;
	}

	private SiteSettings inTurn() {
		try {
			Entry near = this.cache.near(KEY);
			if (near != null) {
				return read(near);
			}
			return (this.clock.millis() < this.again) ? this.known.settings() : ask();
		}
		finally {
			this.reading.unlock();
		}
	}

	private SiteSettings ask() {
		SlotCache.Making making = this.cache.begin(List.of(KEY));
		Entry kept = making.entries().get(KEY);
		if (kept != null && kept.state(this.clock.millis()) == Entry.State.FRESH) {
			return read(kept);
		}
		SiteSettings settings = stored();
		if (isCommitted()) {
			this.cache.store(KEY, entry(settings), making);
			this.known = new Known(null, settings);
		}
		return settings;
	}

	private SiteSettings stored() {
		return this.table.read().orElseGet(() -> SiteSettings.of(this.configured));
	}

	/** What a transaction has just written, others may never see. */
	private static boolean isCommitted() {
		return !TransactionSynchronizationManager.isActualTransactionActive()
				|| TransactionSynchronizationManager.isCurrentTransactionReadOnly();
	}

	private Entry entry(SiteSettings settings) {
		long until = this.clock.millis() + LIFETIME.toMillis();
		return new Entry(Content.of(Part.of(this.json.writeValueAsString(settings))), until, until, until, 1,
				Set.of(TAG));
	}

	/** Reads it, unless it is the very one that was read last. */
	@SuppressWarnings("ReferenceEquality")
	private SiteSettings read(Entry entry) {
		Known last = this.known;
		if (last.entry() != entry) {
			last = new Known(entry, this.json.readValue(text(entry), SiteSettings.class));
			this.known = last;
		}
		return last.settings();
	}

	private static String text(Entry entry) {
		return (entry.content().segments().getFirst() instanceof Content.Segment.Text text) ? text.part().text() : "";
	}

	/**
	 * What was read last.
	 *
	 * @param entry of which it was read, if it was one
	 * @param settings what it says
	 */
	private record Known(@Nullable Entry entry, SiteSettings settings) {

	}

}
