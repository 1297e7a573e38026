package com.roseash.domain.market;

import java.util.UUID;

import com.roseash.platform.persistence.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A group of products on a market. */
@Entity
class ProductCategory {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Market market;

	private String slug;

	private String name;

	private int position;

	@SuppressWarnings("NullAway.Init")
	protected ProductCategory() {
	}

	@SuppressWarnings("NullAway.Init") // describe sets them all
	ProductCategory(SetUpCategory command, Market market) {
		this.slug = command.slug();
		describe(command, market);
	}

	final void describe(SetUpCategory command, Market market) {
		this.market = market;
		this.name = command.name();
		this.position = command.position();
	}

	Market market() {
		return this.market;
	}

	Category category() {
		return new Category(this.id, this.slug, this.name);
	}

}
