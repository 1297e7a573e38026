package com.roseash.platform.http;

import java.net.InetAddress;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom we ask who is not ours.
 *
 * @param neighbours addresses that are not public and may be asked all the same, on any
 * port, such as those of an intranet
 */
@ConfigurationProperties("rose-ash.outside")
record OutsideSettings(@DefaultValue Set<InetAddress> neighbours) {
}
