package com.roseash.domain.account;

import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the daily digest goes out.
 *
 * @param time the time of day in the cooperative's time zone
 */
@ConfigurationProperties("rose-ash.digest")
record DigestSettings(@DefaultValue("07:00") LocalTime time) {
}
