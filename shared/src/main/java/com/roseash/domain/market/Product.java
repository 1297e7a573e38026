package com.roseash.domain.market;

import java.util.UUID;

import com.roseash.platform.media.Picture;
import com.roseash.platform.persistence.Amount;
import com.roseash.platform.persistence.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Something that is sold. */
@Entity
class Product {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY)
	private ProductCategory category;

	private String slug;

	private String name;

	private String description;

	private String producer;

	@Embedded
	@AttributeOverride(name = "minor", column = @Column(name = "price_minor"))
	@AttributeOverride(name = "currency", column = @Column(name = "price_currency"))
	private Amount price;

	@Enumerated(EnumType.STRING)
	private Unit unit;

	private int quantity;

	@Embedded
	private @Nullable Picture picture;

	private boolean withdrawn;

	@SuppressWarnings("NullAway.Init")
	protected Product() {
	}

	@SuppressWarnings("NullAway.Init") // offer sets them all
	Product(OfferProduct command, ProductCategory category) {
		this.slug = command.slug();
		offer(command, category);
	}

	final void offer(OfferProduct command, ProductCategory category) {
		this.category = category;
		this.name = command.name();
		this.description = command.description();
		this.producer = command.producer();
		this.price = Amount.of(command.price());
		this.unit = command.unit();
		this.quantity = command.quantity();
		this.picture = command.picture();
		this.withdrawn = false;
	}

	void withdraw() {
		this.withdrawn = true;
	}

	ProductCard card() {
		Market market = this.category.market();
		return new ProductCard(this.id, this.slug, this.name, this.description, this.producer, this.price.money(),
				this.unit, this.quantity, this.picture, market.slug(), market.title(), this.category.category(),
				!this.withdrawn);
	}

}
