package com.roseash.platform.media;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows what was noted of pictures when they were stored. */
@Component
public class PictureFacts {

	private final JdbcClient jdbc;

	PictureFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is known of the pictures at those addresses, by address. */
	public Map<String, Fact> of(Collection<String> urls) {
		Map<String, Fact> facts = new HashMap<>();
		if (!urls.isEmpty()) {
			this.jdbc.sql("select '/media/' || file as url, preview, alt from media where file in (:files)")
				.param("files", urls.stream().map((url) -> url.substring(url.lastIndexOf('/') + 1)).toList())
				.query((row) -> {
					facts.put(row.getString("url"), new Fact(row.getString("preview"), row.getString("alt")));
				});
		}
		return facts;
	}

	/**
	 * What was noted of a picture.
	 *
	 * @param preview a tiny picture of it, as a data address
	 * @param alt what it shows
	 */
	public record Fact(@Nullable String preview, @Nullable String alt) {

	}

}
