package com.roseash.blog.embed;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the sites whose players our pages show tell of them (oEmbed 1.0, section 2; the
 * addresses are those of oembed.com and of their own documentation). Others are asked
 * where their pages say.
 */
@Component
class Providers {

	private static final Map<String, String> ENDPOINTS = Map.ofEntries(
			Map.entry("youtube.com", "https://www.youtube.com/oembed"),
			Map.entry("youtu.be", "https://www.youtube.com/oembed"),
			Map.entry("vimeo.com", "https://vimeo.com/api/oembed.json"),
			Map.entry("soundcloud.com", "https://soundcloud.com/oembed"),
			Map.entry("open.spotify.com", "https://open.spotify.com/oembed"),
			Map.entry("codepen.io", "https://codepen.io/api/oembed"),
			Map.entry("podcasts.apple.com", "https://podcasts.apple.com/api/oembed"),
			Map.entry("framatube.org", "https://framatube.org/services/oembed"));

	/** Where to ask for that address. */
	Optional<URI> endpoint(URI address) {
		String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^(www|m|music)\\.", "");
		return Optional.ofNullable(ENDPOINTS.get(host))
			.map((endpoint) -> UriComponentsBuilder.fromUriString(endpoint)
				.queryParam("format", "json")
				.queryParam("url", "{url}")
				.encode()
				.buildAndExpand(address)
				.toUri());
	}

}
