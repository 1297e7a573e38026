package com.roseash.blog.embed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

import com.roseash.platform.http.Fetched;
import com.roseash.platform.http.NotFetched;

import org.springframework.stereotype.Component;

/** Knows what to show of an address. */
@Component
class Addresses {

	/** The heads of pages stand at their beginning. */
	private static final int ENOUGH = 1024 * 1024;

	private static final int LONGEST = 2000;

	private final Web web;

	private final Embeds embeds;

	private final Likenesses likenesses;

	Addresses(Web web, Embeds embeds, Likenesses likenesses) {
		this.web = web;
		this.embeds = embeds;
		this.likenesses = likenesses;
	}

	/** A player, or a bookmark where there is none. */
	Object embed(String text) throws NotFetched {
		URI address = parse(text);
		Optional<Map<String, Object>> known = this.embeds.known(address);
		if (known.isPresent()) {
			return known.get();
		}
		WebPage page = page(address);
		Optional<Map<String, Object>> named = this.web.isOwn(address) ? Optional.empty()
				: this.embeds.named(page, address);
		return named.isPresent() ? named.get() : bookmark(address, page);
	}

	Bookmark bookmark(String text) throws NotFetched {
		URI address = parse(text);
		return bookmark(address, page(address));
	}

	private Bookmark bookmark(URI address, WebPage page) {
		Bookmark.Metadata said = page.metadata();
		return new Bookmark(address,
				said.with(this.likenesses.picture(said.thumbnail()), this.likenesses.icon(said.icon())));
	}

	private WebPage page(URI address) throws NotFetched {
		Fetched fetched = this.web.fetch(address, ENOUGH);
		if (!fetched.is("text/html") && !fetched.is("application/xhtml+xml")) {
			throw new NotFetched("There is no page there");
		}
		return WebPage.of(fetched);
	}

	private static URI parse(String text) throws NotFetched {
		try {
			if (text.length() > LONGEST) {
				throw new NotFetched("It is too long");
			}
			return new URI(text.strip());
		}
		catch (URISyntaxException ex) {
			throw new NotFetched("It is no address", ex);
		}
	}

}
