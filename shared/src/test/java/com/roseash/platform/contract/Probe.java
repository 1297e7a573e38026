package com.roseash.platform.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.config.App;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A contract with one operation for every shape that a contract may have. */
@Contract(name = "probe", owner = App.BLOG)
public interface Probe {

	@GetExchange("/internal/data/probe/total")
	long total(@RequestParam List<UUID> ids);

	@GetExchange("/internal/data/probe/on-day")
	LocalDate onDay(@RequestParam LocalDate day, @RequestParam(required = false) @Nullable Integer offset);

	@GetExchange("/internal/data/probe/find")
	Optional<Thing> find(@RequestParam String name);

	@GetExchange("/internal/data/probe/all")
	List<Thing> all();

	@PostExchange("/internal/actions/probe/make")
	Thing make(@RequestBody MakeThing command);

	@PostExchange("/internal/actions/probe/discard")
	void discard(@RequestBody MakeThing command);

	record MakeThing(String name, Money price, List<Part> parts, @Nullable String note) {

		public MakeThing {
			name = InvalidField.requireText("name", name, 20);
		}
	}

	record Part(String name, int quantity) {

		public Part {
			if (quantity < 1) {
				throw new InvalidField("quantity", "must be at least 1");
			}
		}
	}

	record Thing(UUID id, String name, Money price, @Nullable String note) {
	}

	/** Why the probe refuses. */
	abstract sealed class ProbeException extends DomainException {

		ProbeException(HttpStatus status, String message) {
			super(status, message);
		}

	}

	/** There is no such thing. */
	final class NoSuchThing extends ProbeException {

		private final String name;

		NoSuchThing(String name) {
			super(HttpStatus.NOT_FOUND, "There is no thing called " + name);
			this.name = name;
		}

		String name() {
			return this.name;
		}

	}

	/** Too many of them. */
	final class TooMany extends ProbeException {

		private final int asked;

		private final Money worth;

		TooMany(int asked, Money worth) {
			super(HttpStatus.CONFLICT, "There are not " + asked + " of them");
			this.asked = asked;
			this.worth = worth;
		}

		int asked() {
			return this.asked;
		}

		Money worth() {
			return this.worth;
		}

	}

}
