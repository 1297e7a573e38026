package com.roseash.platform.fragment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.roseash.platform.cache.Slot;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.Siblings;
import com.roseash.platform.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks a process that has just started for its own fragments and its home page, so that
 * no visitor is the first.
 */
@Component
class WarmUp {

	private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final RequestMappingHandlerMapping handlers;

	private final FragmentClient client;

	private final Siblings siblings;

	private final Site site;

	private final HealthIndicator schema;

	WarmUp(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, FragmentClient client,
			Siblings siblings, Site site, @Qualifier("schema") HealthIndicator schema) {
		this.handlers = handlers;
		this.client = client;
		this.siblings = siblings;
		this.site = site;
		this.schema = schema;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofVirtual().name("warm-up").start(this::warmUp);
	}

	private void warmUp() {
		try {
			awaitSchema();
			Visitor visitor = new Visitor(Locale.UK, UUID.randomUUID().toString(), null);
			this.client.fetch(this.site.self().id(), fragments(), visitor, Instant.now().plus(PATIENCE));
			this.siblings.client(this.site.self()).get().uri("/").retrieve().toBodilessEntity();
		}
		catch (RestClientException ex) {
			log.debug("Not warmed up", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void awaitSchema() throws InterruptedException {
		while (!Status.UP.equals(Objects.requireNonNull(this.schema.health()).getStatus())) {
			Thread.sleep(PAUSE);
		}
	}

	/** The fragments of this application, without parameters. */
	private List<Slot> fragments() {
		return this.handlers.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((pattern) -> pattern.startsWith(FragmentBatch.PATH + "/"))
			.map((pattern) -> Slot.of(pattern.substring(FragmentBatch.PATH.length() + 1), Map.of()))
			.toList();
	}

}
