package com.roseash.domain.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.persistence.Turns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the members once a day what was put aside for them. */
@Component
class Digest {

	private static final int LONGEST_SUMMARY = 500;

	private final JdbcClient jdbc;

	private final Inboxes inboxes;

	private final Turns turns;

	private final Site site;

	private final DigestSettings settings;

	private final Clock clock;

	Digest(JdbcClient jdbc, Inboxes inboxes, Turns turns, Site site, DigestSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.inboxes = inboxes;
		this.turns = turns;
		this.site = site;
		this.settings = settings;
		this.clock = clock;
	}

	/** Puts something aside; what is there already stays. Returns the day it goes out. */
	LocalDate add(TellMembers command) {
		this.jdbc.sql("""
				insert into digest_item (source, title, url, added_at) values (?, ?, ?, ?)
				on conflict on constraint digest_item_pk do nothing""")
			.params(command.source(), command.title(), command.url(), OffsetDateTime.now(this.clock))
			.update();
		ZonedDateTime due = due();
		return (due.isAfter(now()) ? due : due.plusDays(1)).toLocalDate();
	}

	/** Goes out as soon as its time has come, also if nobody was there at that time. */
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	@Transactional
	public void goOut() {
		ZonedDateTime due = due();
		if (this.site.self() != App.ACCOUNT || due.isAfter(now())) {
			return;
		}
		this.turns.take("digest", due.toLocalDate().toString());
		List<Item> items = this.jdbc.sql("""
				update digest_item set digest = ? where digest is null and added_at < ?
				returning title, url, added_at""")
			.params(due.toLocalDate(), due.toOffsetDateTime())
			.query((row, number) -> new Item(row.getString("title"), row.getString("url"),
					row.getObject("added_at", OffsetDateTime.class)))
			.list()
			.stream()
			.sorted(java.util.Comparator.comparing(Item::addedAt))
			.toList();
		if (!items.isEmpty()) {
			this.inboxes.deliver(notice(items, due.toLocalDate()));
		}
	}

	private TellMembers notice(List<Item> items, LocalDate day) {
		String titles = items.stream().map(Item::title).collect(Collectors.joining(" · "));
		String summary = (titles.length() > LONGEST_SUMMARY) ? titles.substring(0, LONGEST_SUMMARY - 1) + "…" : titles;
		boolean one = items.size() == 1;
		return new TellMembers("digest:" + day + ":" + items.getFirst().url(),
				one ? items.getFirst().title() : items.size() + " new posts", one ? "" : summary,
				one ? items.getFirst().url() : this.site.url(App.BLOG, "/"));
	}

	private ZonedDateTime due() {
		return now().with(this.settings.time());
	}

	private ZonedDateTime now() {
		return this.clock.instant().atZone(this.site.zone());
	}

	private record Item(String title, String url, OffsetDateTime addedAt) {
	}

}
