package com.roseash.platform.operation;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a process is operated.
 *
 * @param managementPort where operators ask a process how it is, if anywhere
 * @param managementAddress the address of this machine that the port is opened at, if not
 * at all of them
 * @param drain how long a process that is to end goes on serving, until everybody knows
 */
@ConfigurationProperties("rose-ash")
record OperationSettings(@Nullable Integer managementPort, @Nullable String managementAddress,
		@DefaultValue("0s") Duration drain) {
}
