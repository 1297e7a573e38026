package com.roseash.account.address;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How members change their addresses.
 *
 * @param lifetime how long the codes can be used
 * @param wrongCodes how many wrong tries end it
 * @param perHour how often a member may ask within the hour
 */
@ConfigurationProperties("rose-ash.address-change")
record AddressSettings(@DefaultValue("1h") Duration lifetime, @DefaultValue("5") int wrongCodes,
		@DefaultValue("3") int perHour) {
}
