package com.roseash.local.demo;

import java.util.UUID;
import java.util.function.Function;

import com.roseash.platform.contract.Idempotency;
import com.roseash.platform.money.MoneyJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives each command under a key that follows from what it says, so that loading the same
 * content twice changes nothing.
 */
final class Commands {

	private final JsonMapper json = JsonMapper.builder().addModule(MoneyJson.module()).build();

	<C, R> R give(Function<C, R> action, C command) {
		return Idempotency.withKey(keyOf(command), () -> action.apply(command));
	}

	private String keyOf(Object command) {
		byte[] content = this.json.writeValueAsBytes(command);
		return "demo-" + command.getClass().getSimpleName() + "-" + UUID.nameUUIDFromBytes(content);
	}

}
