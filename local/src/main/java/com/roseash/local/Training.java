package com.roseash.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the applications' JVMs make an AOT cache (JEP 514), or use one. */
public enum Training {

	/** Write a cache, from what this run does, when the process stops. */
	RECORD {

		@Override
		Optional<String> option(Path cache) {
			return Optional.of("-XX:AOTCacheOutput=" + cache);
		}

	},

	/** Use the cache that an earlier run wrote, if it did. */
	USE {

		@Override
		Optional<String> option(Path cache) {
			return Files.exists(cache) ? Optional.of("-XX:AOTCache=" + cache) : Optional.empty();
		}

	},

	/** Do as if there were none. */
	IGNORE {

		@Override
		Optional<String> option(Path cache) {
			return Optional.empty();
		}

	};

	abstract Optional<String> option(Path cache);

}
