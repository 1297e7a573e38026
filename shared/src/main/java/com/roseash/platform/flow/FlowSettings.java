package com.roseash.platform.flow;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How flows are run.
 *
 * @param running whether this process takes part
 * @param attempts how often a step is tried before the run is parked
 * @param losses how many processes may die with a step in hand before the run is parked;
 * many, as it is seldom the step that kills them
 * @param lease how long one attempt may take
 * @param firstPause about how long to wait after the first failure; twice as long after
 * each further one
 * @param poll how long to wait for word of something new before looking
 */
@ConfigurationProperties("rose-ash.flows")
record FlowSettings(@DefaultValue("true") boolean running, @DefaultValue("8") int attempts,
		@DefaultValue("100") int losses, @DefaultValue("30s") Duration lease, @DefaultValue("1s") Duration firstPause,
		@DefaultValue("1s") Duration poll) {
}
