package com.roseash.platform.activity;

import java.util.List;
import java.util.stream.Collectors;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The handlers that this process can run, and their register in the database. */
@Component
class Handlers {

	private final ObjectProvider<ActivityHandler> beans;

	private final JdbcClient jdbc;

	private final Turns turns;

	private final App self;

	private volatile @Nullable List<ActivityHandler> own;

	private volatile boolean registered;

	Handlers(ObjectProvider<ActivityHandler> beans, JdbcClient jdbc, Turns turns, Site site) {
		this.beans = beans;
		this.jdbc = jdbc;
		this.turns = turns;
		this.self = site.self();
	}

	/** Those that this application runs. */
	List<ActivityHandler> own() {
		List<ActivityHandler> known = this.own;
		if (known == null) {
			known = this.beans.orderedStream()
				.filter((handler) -> handler.application() == null || handler.application() == this.self)
				.toList();
			requireNames(known);
			this.own = known;
		}
		return known;
	}

	/**
	 * Registers in the surrounding transaction what has not been registered for good yet.
	 */
	void ensureRegistered() {
		if (!this.registered) {
			writeRegister();
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void afterCommit() {
					Handlers.this.registered = true;
				}

			});
		}
	}

	/**
	 * Registers this application's handlers, from now on; those that it does not have any
	 * more get nothing new. What any application may run is the blog's to declare gone.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void register() {
		writeRegister();
		this.registered = true;
	}

	private void writeRegister() {
		this.turns.take("ap_handler", "");
		own().forEach(this::write);
		this.jdbc.sql("""
				update ap_handler set removed_at = now()
				where removed_at is null and coalesce(application, 'blog') = :self and not name = any(:names)""")
			.param("self", this.self.id())
			.param("names", own().stream().map(ActivityHandler::name).toArray(String[]::new))
			.update();
	}

	private void write(ActivityHandler handler) {
		Subscription subscription = handler.subscription();
		App application = handler.application();
		this.jdbc.sql("""
				insert into ap_handler (name, application, types, audiences, ordered, prompt, attempts)
				values (:name, :application, :types, :audiences, :ordered, :prompt, :attempts)
				on conflict (name) do update set application = excluded.application, types = excluded.types,
					audiences = excluded.audiences, ordered = excluded.ordered, prompt = excluded.prompt,
					attempts = excluded.attempts, removed_at = null""")
			.param("name", handler.name())
			.param("application", (application != null) ? application.id() : null)
			.param("types", subscription.types().toArray(String[]::new))
			.param("audiences", subscription.audiences().stream().map(Audience::id).toArray(String[]::new))
			.param("ordered", subscription.ordered())
			.param("prompt", subscription.prompt())
			.param("attempts", subscription.attempts())
			.update();
	}

	private static void requireNames(List<ActivityHandler> handlers) {
		List<String> twice = handlers.stream()
			.collect(Collectors.groupingBy(ActivityHandler::name, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((name) -> name.getValue() > 1)
			.map(java.util.Map.Entry::getKey)
			.toList();
		if (!twice.isEmpty()) {
			throw new IllegalStateException("Two handlers have the same name: " + twice);
		}
	}

}
