package com.roseash.federation.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.roseash.federation.signin.Attempts.Tried;
import com.roseash.platform.limit.TooOften;

import org.springframework.stereotype.Component;

/**
 * Limits in the database what is tried for an address: this holds whatever happens to
 * Redis, and wherever it is tried from. Whoever asks has the address's turn.
 */
@Component
class AddressLimits {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	private final Attempts attempts;

	private final SignInSettings settings;

	private final Clock clock;

	AddressLimits(Attempts attempts, SignInSettings settings, Clock clock) {
		this.attempts = attempts;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Requires that another mail may be sent to that address.
	 * @throws TooOften when it was asked for too often within the hour
	 */
	void requireMail(String email) {
		List<Tried> tried = this.attempts.tried(email, HOUR);
		if (tried.size() >= this.settings.perAddress()) {
			throw new TooOften("address", tried.get(this.settings.perAddress() - 1).at().plus(HOUR));
		}
	}

	/**
	 * How many more wrong codes may be typed for that address, in all its mails.
	 * @throws TooOften when none
	 */
	int wrongCodes(String email) {
		List<Tried> day = this.attempts.tried(email, DAY);
		List<Tried> hour = day.stream()
			.filter((tried) -> tried.at().isAfter(this.clock.instant().minus(HOUR)))
			.toList();
		return Math.min(left(day, DAY, this.settings.wrongCodesADay()),
				left(hour, HOUR, this.settings.wrongCodesAnHour()));
	}

	private static int left(List<Tried> tried, Duration window, int most) {
		int left = most;
		for (Tried one : tried) {
			left -= one.wrongCodes();
			if (left <= 0) {
				throw new TooOften("account", one.at().plus(window));
			}
		}
		return left;
	}

}
