package com.roseash.domain.market;

import java.util.UUID;

import com.roseash.platform.media.Picture;
import com.roseash.platform.persistence.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A place where products are offered. */
@Entity
class Market {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version;

	private String slug;

	private String title;

	private String description;

	private int position;

	@Embedded
	private @Nullable Picture picture;

	@SuppressWarnings("NullAway.Init")
	protected Market() {
	}

	@SuppressWarnings("NullAway.Init") // describe sets them all
	Market(OpenMarket command) {
		this.slug = command.slug();
		describe(command);
	}

	final void describe(OpenMarket command) {
		this.title = command.title();
		this.description = command.description();
		this.position = command.position();
		this.picture = command.picture();
	}

	String slug() {
		return this.slug;
	}

	String title() {
		return this.title;
	}

	MarketCard card() {
		return new MarketCard(this.id, this.slug, this.title, this.description, this.picture);
	}

}
