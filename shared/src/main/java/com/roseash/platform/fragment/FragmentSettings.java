package com.roseash.platform.fragment;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How patient pages are with their neighbours.
 *
 * @param deadline how long a page waits for all its fragments together
 * @param longest how long one fetch may take that nobody waits for
 * @param pause how long a type of fragment that failed is left alone
 * @param largest the size above which a fragment is refused
 */
@ConfigurationProperties("rose-ash.fragments")
record FragmentSettings(@DefaultValue("150ms") Duration deadline, @DefaultValue("2s") Duration longest,
		@DefaultValue("2s") Duration pause, @DefaultValue("256KB") DataSize largest) {
}
