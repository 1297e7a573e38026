package com.roseash.domain.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers products on the markets. */
@Service
@Transactional
class Offering implements Products {

	private final MarketRepository markets;

	private final ProductCategoryRepository categories;

	private final ProductRepository products;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	Offering(MarketRepository markets, ProductCategoryRepository categories, ProductRepository products, Turns turns,
			Activities activities, Access access) {
		this.access = access;
		this.markets = markets;
		this.categories = categories;
		this.products = products;
		this.turns = turns;
		this.activities = activities;
	}

	@Override
	@Transactional(readOnly = true)
	public List<MarketCard> markets() {
		return this.markets.inOrder().stream().map(Market::card).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public MarketView market(String slug) {
		Map<Category, List<ProductCard>> shelves = this.products.offered(slug)
			.stream()
			.map(Product::card)
			.collect(Collectors.groupingBy(ProductCard::category, LinkedHashMap::new, Collectors.toList()));
		return new MarketView(find(slug).card(),
				shelves.entrySet()
					.stream()
					.map((shelf) -> new MarketView.Shelf(shelf.getKey(), shelf.getValue()))
					.toList());
	}

	@Override
	@Transactional(readOnly = true)
	public ProductCard product(String slug) {
		return findProduct(slug).card();
	}

	@Override
	@Transactional(readOnly = true)
	public List<ProductCard> byId(List<UUID> ids) {
		return ids.isEmpty() ? List.of() : this.products.find(ids).stream().map(Product::card).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public long count() {
		return this.products.countByWithdrawnFalse();
	}

	@Override
	public MarketCard openMarket(OpenMarket command) {
		this.access.only(Role.EDITOR).can("open markets");
		this.turns.take("market", command.slug());
		Market market = this.markets.findBySlug(command.slug()).orElseGet(() -> this.markets.save(new Market(command)));
		market.describe(command);
		MarketCard card = market.card();
		this.activities.record(new MarketDescribed(card));
		return card;
	}

	@Override
	public Category setUpCategory(SetUpCategory command) {
		this.access.only(Role.EDITOR).can("set up categories");
		this.turns.take("product_category", command.slug());
		Market market = find(command.market());
		ProductCategory category = this.categories.find(command.slug())
			.orElseGet(() -> this.categories.save(new ProductCategory(command, market)));
		category.describe(command, market);
		Category described = category.category();
		this.activities.record(new CategorySetUp(described, command.market()));
		return described;
	}

	@Override
	public ProductCard offer(OfferProduct command) {
		this.access.only(Role.EDITOR).can("offer products");
		this.turns.take("product", command.slug());
		ProductCategory category = this.categories.find(command.category())
			.orElseThrow(() -> new MarketNotFound("There is no category “" + command.category() + "”."));
		Product product = this.products.find(command.slug())
			.orElseGet(() -> this.products.save(new Product(command, category)));
		product.offer(command, category);
		ProductCard card = product.card();
		this.activities.record(new ProductOffered(card));
		return card;
	}

	@Override
	public ProductCard withdraw(WithdrawProduct command) {
		this.access.only(Role.EDITOR).can("withdraw products");
		this.turns.take("product", command.slug());
		Product product = findProduct(command.slug());
		product.withdraw();
		ProductCard card = product.card();
		this.activities.record(new ProductWithdrawn(card));
		return card;
	}

	private Market find(String slug) {
		return this.markets.findBySlug(slug)
			.orElseThrow(() -> new MarketNotFound("There is no market “" + slug + "”."));
	}

	private Product findProduct(String slug) {
		return this.products.find(slug).orElseThrow(() -> new ProductNotFound("There is no product “" + slug + "”."));
	}

}
