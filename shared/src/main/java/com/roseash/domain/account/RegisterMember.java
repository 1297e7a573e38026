package com.roseash.domain.account;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.InvalidField;

/**
 * The command to take in somebody who becomes a member by themselves.
 *
 * @param handle 2 to 30 lower-case letters, digits and underscores, and no name that
 * could be taken for the cooperative's own
 * @param name one line of at most 100 characters
 * @param email the address, which is proven
 */
public record RegisterMember(String handle, String name, String email) {

	private static final Set<String> RESERVED = Stream.concat(Arrays.stream(App.values()).map(App::id),
			Stream.of("abuse", "admin", "administrator", "all", "editor", "everybody", "everyone", "help", "info",
					"member", "members", "me", "moderator", "postmaster", "root", "rose_ash", "roseash", "security",
					"steward", "support", "system", "webmaster", "www"))
		.collect(Collectors.toUnmodifiableSet());

	public RegisterMember {
		name = InvalidField.requireText("name", name, 100);
		if (name.matches("(?s).*[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069].*")) {
			throw new InvalidField("name", "must be one line of plain letters");
		}
		if (handle == null || !handle.matches("[a-z0-9_]{2,30}")) {
			throw new InvalidField("handle", "must be 2 to 30 lower-case letters, digits and underscores");
		}
		if (isReserved(handle)) {
			throw new InvalidField("handle", "must not be taken for the cooperative itself");
		}
		email = InvalidField.requireText("email", email, 254);
		if (!email.matches("[^@\\s]+@[^@\\s]+")) {
			throw new InvalidField("email", "must be an e-mail address");
		}
	}

	static boolean isReserved(String handle) {
		return RESERVED.contains(handle);
	}

}
