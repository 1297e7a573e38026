package com.roseash.blog.embed;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.roseash.domain.content.EmbedMarkup;
import com.roseash.platform.http.Fetched;
import com.roseash.platform.http.NotFetched;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Finds the players of films, music and the like that other sites offer (oEmbed 1.0). */
@Component
class Embeds {

	private static final int LONGEST_ANSWER = 256 * 1024;

	private final Web web;

	private final Providers providers;

	private final Likenesses likenesses;

	private final JsonMapper json;

	Embeds(Web web, Providers providers, Likenesses likenesses, JsonMapper json) {
		this.web = web;
		this.providers = providers;
		this.likenesses = likenesses;
		this.json = json;
	}

	/** What a provider that we know says of that address, as far as pages show it. */
	Optional<Map<String, Object>> known(URI address) throws NotFetched {
		Optional<URI> endpoint = this.providers.endpoint(address);
		return endpoint.isPresent() ? ask(endpoint.get(), address) : Optional.empty();
	}

	/** What the provider says that the page names. */
	Optional<Map<String, Object>> named(WebPage page, URI address) {
		try {
			Optional<String> endpoint = page.oembed();
			return endpoint.isPresent() ? ask(URI.create(endpoint.get()), address) : Optional.empty();
		}
		catch (NotFetched | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Optional<Map<String, Object>> ask(URI endpoint, URI address) throws NotFetched {
		Fetched fetched = this.web.fetch(endpoint, LONGEST_ANSWER);
		try {
			JsonNode answer = this.json.readTree(fetched.bytes());
			return EmbedMarkup.shown(answer.path("html").asString("")).map((html) -> card(answer, html, address));
		}
		catch (JacksonException ex) {
			throw new NotFetched("It does not answer in JSON", ex);
		}
	}

	private Map<String, Object> card(JsonNode answer, String html, URI address) {
		Map<String, Object> card = new LinkedHashMap<>();
		card.put("type", answer.path("type").asString("rich"));
		card.put("version", "1.0");
		card.put("url", address.toString());
		card.put("html", html);
		for (String text : new String[] { "title", "author_name", "provider_name" }) {
			card.put(text, answer.path(text).asString(""));
		}
		for (String number : new String[] { "width", "height" }) {
			if (answer.path(number).isInt()) {
				card.put(number, answer.path(number).asInt());
			}
		}
		card.put("thumbnail_url", this.likenesses.picture(answer.path("thumbnail_url").asString("")));
		return card;
	}

}
