package com.roseash.blog.embed;

import java.net.URI;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.http.Fetched;
import com.roseash.platform.http.NotFetched;
import com.roseash.platform.media.Media;
import com.roseash.platform.media.Photographs;
import com.roseash.platform.media.StoreMedia;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Copies pictures of others, since pages show none from elsewhere; without one it goes,
 * too.
 */
@Component
class Likenesses {

	private static final Logger log = LoggerFactory.getLogger(Likenesses.class);

	private static final int LARGEST = 5 * 1024 * 1024;

	private static final int SIDE_OF_ICON = 96;

	private static final int LONGEST = 1000;

	private final Web web;

	private final Media media;

	private final Photographs photographs;

	Likenesses(Web web, Media media, Photographs photographs) {
		this.web = web;
		this.media = media;
		this.photographs = photographs;
	}

	/** The address of our copy of a site's sign; empty if there is none. */
	String icon(String address) {
		return copy(address, true);
	}

	/** The address of our copy of a picture; empty if there is none. */
	String picture(String address) {
		return copy(address, false);
	}

	private String copy(String address, boolean icon) {
		if (address.isEmpty()) {
			return "";
		}
		try {
			URI where = URI.create(address);
			return this.web.isOwn(where) ? where.getRawPath() : store(this.web.fetch(where, LARGEST), icon);
		}
		catch (NotFetched | InvalidField | IllegalArgumentException ex) {
			log.debug("A picture was not copied: reason={}", ex.getMessage());
			return "";
		}
	}

	private String store(Fetched picture, boolean icon) throws NotFetched {
		if (!picture.whole()) {
			throw new NotFetched("It has more than 5 MB");
		}
		if (picture.is("image/svg+xml")) {
			return this.media.store(new StoreMedia("image/svg+xml", picture.bytes(), null)).url();
		}
		return (icon ? this.photographs.square(picture.bytes(), SIDE_OF_ICON, null)
				: this.photographs.within(picture.bytes(), LONGEST, null))
			.url();
	}

}
