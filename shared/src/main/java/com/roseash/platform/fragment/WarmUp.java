package com.roseash.platform.fragment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.roseash.platform.cache.Slot;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.CallContext;
import com.roseash.platform.http.CallSigner;
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
 * Asks a process that has just started for its own fragments and its home page before it
 * is ready, so that no visitor is the first: the first page of a process takes longer
 * than pages wait for their parts, and would show a member the parts of nobody.
 */
@Component
class WarmUp {

	private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration PAUSE = Duration.ofMillis(200);

	/** In the first everything is slow, the last is as visitors see it. */
	private static final int ROUNDS = 3;

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

	/** The process is not ready before this returns. */
	@EventListener(ApplicationReadyEvent.class)
	void warmUp() {
		try {
			awaitSchema();
			Visitor visitor = new Visitor(this.site.locale(), UUID.randomUUID().toString(), null);
			for (int round = 0; round < ROUNDS; round++) {
				visit(visitor);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void visit(Visitor visitor) {
		CallContext context = new CallContext(visitor.locale(), visitor.session(), null, null);
		try {
			this.client.fetch(this.site.self().id(), fragments(), visitor, Instant.now().plus(PATIENCE));
			this.siblings.client(this.site.self())
				.get()
				.uri("/")
				.header(CallSigner.CONTEXT, this.siblings.encode(context))
				.retrieve()
				.toBodilessEntity();
		}
		catch (RestClientException ex) {
			log.debug("Not warmed up", ex);
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
