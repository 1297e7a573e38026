package com.roseash.federation.signin;

import java.time.Duration;

import com.roseash.platform.limit.Limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How members sign in by mail.
 *
 * @param registration who may become a member by themselves
 * @param lifetime how long a link and its code can be used
 * @param wrongCodes how many wrong codes end it
 * @param wrongCodesAnHour how many wrong codes may be typed for an address within an
 * hour, in all its mails
 * @param wrongCodesADay the same within a day
 * @param perAddress how often an address may be asked for within the hour
 * @param limits what is counted in Redis
 */
@ConfigurationProperties("rose-ash.sign-in")
record SignInSettings(@DefaultValue("open") Registration registration, @DefaultValue("15m") Duration lifetime,
		@DefaultValue("5") int wrongCodes, @DefaultValue("10") int wrongCodesAnHour,
		@DefaultValue("20") int wrongCodesADay, @DefaultValue("5") int perAddress, @DefaultValue Limits limits) {

	/**
	 * How often something may be done, beside what the database counts.
	 *
	 * @param mails how often one client may ask for mails
	 * @param codes how often one client may type codes
	 * @param links how often one client may open links
	 * @param registrations how often one client may try to become a member
	 * @param address how often an address may be asked for, whoever asks
	 * @param account how often codes may be typed for an address, whoever types them
	 */
	record Limits(@DefaultValue("30/1h") Limit mails, @DefaultValue("60/1h") Limit codes,
			@DefaultValue("60/1h") Limit links, @DefaultValue("20/1h") Limit registrations,
			@DefaultValue("15/1d") Limit address, @DefaultValue("40/1d") Limit account) {
	}

}
