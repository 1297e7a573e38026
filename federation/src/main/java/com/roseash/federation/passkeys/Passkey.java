package com.roseash.federation.passkeys;

import java.time.Instant;
import java.util.UUID;

import com.roseash.platform.contract.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * A passkey, as the member who has it knows it.
 *
 * @param id names it in addresses; says nothing of the key
 * @param name the name that the member gave it
 * @param madeAt when it was registered
 * @param usedAt when it last signed the member in; null when it never has
 */
record Passkey(UUID id, String name, Instant madeAt, @Nullable Instant usedAt) {

	/** How long a name may be. */
	static final int LONGEST_NAME = 60;

	/** The name, if a passkey may have it. */
	static String requireName(String name) {
		String line = InvalidField.requireText("name", name, LONGEST_NAME);
		if (line.codePoints().anyMatch(Character::isISOControl)) {
			throw new InvalidField("name", "must be one line");
		}
		return line;
	}

}
