package com.roseash.platform.mail;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent; where to is {@code spring.mail}.
 *
 * @param from the address that they come from
 * @param sending whether this process takes part
 * @param attempts how often one is tried
 * @param lease how long one attempt may take
 * @param firstPause about how long to wait after the first failure; twice as long after
 * each further one
 * @param poll how long to wait for word of something new before looking
 */
@ConfigurationProperties("rose-ash.mail")
record MailSettings(@DefaultValue("no-reply@rose-ash.localhost") String from, @DefaultValue("true") boolean sending,
		@DefaultValue("15") int attempts, @DefaultValue("1m") Duration lease, @DefaultValue("2s") Duration firstPause,
		@DefaultValue("1s") Duration poll) {
}
