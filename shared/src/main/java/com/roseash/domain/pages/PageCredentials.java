package com.roseash.domain.pages;

import java.util.Optional;
import java.util.UUID;

/**
 * Reveals a page's credentials to the code that needs them, within the process: this is
 * not a contract and is never served.
 */
public interface PageCredentials {

	/** The credential of that name of a configuration, if it is set. */
	Optional<Secret> reveal(UUID pageConfig, String name);

}
