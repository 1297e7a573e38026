package com.roseash.domain.content;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.contract.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes what is scheduled as soon as its time has come, also if nobody was there at
 * that time; whichever replica is first, once.
 */
@Component
class DuePosts {

	private static final Logger log = LoggerFactory.getLogger(DuePosts.class);

	private static final Limit AT_ONCE = Limit.of(20);

	private final PostRepository posts;

	private final Publishing publishing;

	private final Site site;

	private final Clock clock;

	DuePosts(PostRepository posts, Publishing publishing, Site site, Clock clock) {
		this.posts = posts;
		this.publishing = publishing;
		this.site = site;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void publish() {
		if (this.site.self() == App.BLOG) {
			List<String> due = this.posts.due(this.clock.instant(), AT_ONCE);
			due.forEach(this::publish);
		}
	}

	/** One that cannot be published holds up none of those after it. */
	private void publish(String slug) {
		try {
			this.publishing.publishDue(slug);
		}
		catch (DomainException | DataAccessException ex) {
			log.warn("A post is due and cannot be published: slug={}", slug, ex);
		}
	}

}
