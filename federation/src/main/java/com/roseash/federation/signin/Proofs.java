package com.roseash.federation.signin;

import java.util.Locale;
import java.util.Optional;

import com.roseash.platform.limit.TooOften;
import com.roseash.platform.persistence.Turns;
import com.roseash.platform.signin.OneTimeCodes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what a link or a code proves; either proves it once. */
@Service
@Transactional
class Proofs {

	private final Attempts attempts;

	private final AddressLimits limits;

	private final Patience patience;

	private final OneTimeCodes secrets;

	private final Turns turns;

	private final SignInSettings settings;

	private final SignInMetrics metrics;

	Proofs(Attempts attempts, AddressLimits limits, Patience patience, OneTimeCodes secrets, Turns turns,
			SignInSettings settings, SignInMetrics metrics) {
		this.attempts = attempts;
		this.limits = limits;
		this.patience = patience;
		this.secrets = secrets;
		this.turns = turns;
		this.settings = settings;
		this.metrics = metrics;
	}

	/** What a link proves in the browser that opened it; no one guesses a link. */
	Proof byLink(String link, @Nullable String browser) {
		Optional<Attempt> found = this.attempts.holdByLink(link);
		if (found.isEmpty()) {
			return new Proof.Over();
		}
		Attempt attempt = found.get();
		boolean asked = browser != null && this.secrets.matches(attempt.browser(), browser);
		return asked ? use(attempt) : new Proof.OtherBrowser();
	}

	/**
	 * What a code proves that was typed in the browser that asked.
	 * @throws TooOften when too many were typed for its address
	 */
	Proof byCode(String code, @Nullable String browser) {
		Optional<Attempt> begun = (browser != null) ? this.attempts.byBrowser(browser) : Optional.empty();
		if (browser == null || begun.isEmpty()) {
			return new Proof.Over();
		}
		String email = begun.get().email();
		this.patience.withAccount(email);
		this.turns.take("sign-in", email.toLowerCase(Locale.ROOT));
		int left = this.limits.wrongCodes(email);
		return this.attempts.holdByBrowser(browser)
			.map((attempt) -> byCode(code, attempt, left))
			.orElseGet(Proof.Over::new);
	}

	private Proof byCode(String code, Attempt attempt, int left) {
		if (this.secrets.matches(attempt.code(), attempt.id(), code)) {
			return use(attempt);
		}
		this.attempts.miss(attempt);
		this.metrics.wrongCode();
		int more = this.settings.wrongCodes() - attempt.wrongCodes() - 1;
		return (more > 0) ? new Proof.WrongCode(Math.min(more, left - 1)) : new Proof.Over();
	}

	private Proof use(Attempt attempt) {
		this.attempts.use(attempt);
		return new Proof.Proven(attempt.email(), attempt.expiresAt());
	}

}
