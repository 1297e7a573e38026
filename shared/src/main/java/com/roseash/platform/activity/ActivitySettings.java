package com.roseash.platform.activity;

import java.time.Duration;
import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is worked off.
 *
 * @param processing whether this process takes part
 * @param poll how long to wait for word of something new before looking
 * @param losses how many processes may die with an activity in hand before it is dead;
 * many, as it is seldom its handler that kills them
 * @param lagLimit how old the oldest unhandled activity may be before health says so
 * @param keepInternal how long internal activities are kept, in whole months
 * @param keepDone how long it is kept that an activity was handled
 */
@ConfigurationProperties("rose-ash.activities")
record ActivitySettings(@DefaultValue("true") boolean processing, @DefaultValue("1s") Duration poll,
		@DefaultValue("100") int losses, @DefaultValue("5m") Duration lagLimit, @DefaultValue("3m") Period keepInternal,
		@DefaultValue("30d") Period keepDone) {
}
