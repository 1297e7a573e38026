package com.roseash.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/**
 * What people wrote, as opposed to the classes that an earlier build generated next to
 * it.
 */
public final class Written implements ImportOption {

	@Override
	public boolean includes(Location location) {
		return !location.contains("__") && !location.contains("$$");
	}

}
