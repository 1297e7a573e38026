package com.roseash.federation.signin;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How members sign in by mail.
 *
 * @param lifetime how long a link and its code can be used
 * @param wrongCodes how many wrong codes end it
 * @param perAddress how often an address may be asked for within the hour
 */
@ConfigurationProperties("rose-ash.sign-in")
record SignInSettings(@DefaultValue("15m") Duration lifetime, @DefaultValue("5") int wrongCodes,
		@DefaultValue("5") int perAddress) {
}
