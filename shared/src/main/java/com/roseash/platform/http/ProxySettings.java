package com.roseash.platform.http;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose word on where a request comes from is taken.
 *
 * @param trustedProxies the addresses and networks (CIDR) of the reverse proxies in front
 * of the six
 */
@ConfigurationProperties("rose-ash")
record ProxySettings(@DefaultValue( {
		"127.0.0.0/8", "::1/128" }) List<String> trustedProxies){
}
