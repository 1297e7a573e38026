package com.roseash.domain.cart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.roseash.platform.persistence.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines of the carts as the database keeps them. Whoever writes lines has the row of
 * their cart, so nobody comes in between.
 */
@Component
class CartLines {

	private static final String ADD = """
			with own as (
				insert into cart (id, owner_digest) values (:cart, :owner)
				on conflict (owner_digest) do update set changed_at = now(), cut_at_joining = null returning id)
			insert into cart_line (id, cart_id, product_id, quantity) select :line, own.id, :product, :quantity from own
			on conflict (cart_id, product_id) do update
			set quantity = least(cart_line.quantity + excluded.quantity, :most)""";

	private static final String OWN = """
			with own as (
				update cart set changed_at = now(), cut_at_joining = null where owner_digest = :owner returning id)
			""";

	private static final String CHANGE = OWN + """
			update cart_line set quantity = :quantity from own where cart_id = own.id and product_id = :product""";

	private static final String REMOVE = OWN + """
			delete from cart_line using own where cart_id = own.id and product_id = :product""";

	private static final String FIND = """
			select product_id, quantity, cut_at_joining is not null as joined,
				coalesce(product_id = any(cut_at_joining), false) as cut
			from cart_line join cart on cart.id = cart_id where owner_digest = :owner order by cart_line.id""";

	private static final String OPEN = """
			insert into cart (id, owner_digest) values (:cart, :owner)
			on conflict (owner_digest) do update set changed_at = now() returning id""";

	private static final String TAKE = """
			with gone as (delete from cart where id = :cart)
			select product_id, quantity from cart_line where cart_id = :cart order by id""";

	private static final String PUT = """
			with told as (
				update cart set cut_at_joining = array(select distinct unnest(coalesce(cut_at_joining, '{}') || :cut))
				where id = :cart)
			insert into cart_line (id, cart_id, product_id, quantity)
			select id, :cart, product, quantity from unnest(:lines, :products, :quantities) as line (id, product, quantity)
			on conflict (cart_id, product_id) do update set quantity = excluded.quantity""";

	private final JdbcClient jdbc;

	CartLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<CartLine> of(Owner owner) {
		return this.jdbc.sql(FIND).param("owner", owner.digest()).query(CartLine.class).list();
	}

	void add(Owner owner, UUID product, int quantity, int most) {
		this.jdbc.sql(ADD)
			.param("cart", Ids.next())
			.param("line", Ids.next())
			.param("owner", owner.digest())
			.param("product", product)
			.param("quantity", quantity)
			.param("most", most)
			.update();
	}

	/** Returns whether it was there. */
	boolean change(Owner owner, UUID product, int quantity) {
		return this.jdbc.sql(CHANGE)
			.param("owner", owner.digest())
			.param("product", product)
			.param("quantity", quantity)
			.update() > 0;
	}

	void remove(Owner owner, UUID product) {
		this.jdbc.sql(REMOVE).param("owner", owner.digest()).param("product", product).update();
	}

	/** Takes the whole cart away; returns how many of which products were in it. */
	Map<UUID, Integer> take(Owner owner) {
		return this.jdbc.sql("select id from cart where owner_digest = ? for update")
			.param(owner.digest())
			.query(UUID.class)
			.optional()
			.map((cart) -> quantities(TAKE, cart))
			.orElse(Map.of());
	}

	/** The id of the cart, which is the caller's alone until the transaction ends. */
	UUID open(Owner owner) {
		return this.jdbc.sql(OPEN).param("cart", Ids.next()).param("owner", owner.digest()).query(UUID.class).single();
	}

	/** How many of which products are in a cart that the caller has opened. */
	Map<UUID, Integer> in(UUID cart) {
		return quantities("select product_id, quantity from cart_line where cart_id = :cart", cart);
	}

	/** Writes what became of a cart that the caller has opened when another joined it. */
	void put(UUID cart, Joined joined) {
		this.jdbc.sql(PUT)
			.param("cart", cart)
			.param("cut", joined.cut().toArray(UUID[]::new))
			.param("lines", joined.quantities().keySet().stream().map((product) -> Ids.next()).toArray(UUID[]::new))
			.param("products", joined.quantities().keySet().toArray(UUID[]::new))
			.param("quantities", joined.quantities().values().toArray(Integer[]::new))
			.update();
	}

	void dismissNotice(Owner owner) {
		this.jdbc.sql("update cart set cut_at_joining = null where owner_digest = ?").param(owner.digest()).update();
	}

	private Map<UUID, Integer> quantities(String sql, UUID cart) {
		return this.jdbc.sql(sql)
			.param("cart", cart)
			.query((row, number) -> Map.entry(row.getObject("product_id", UUID.class), row.getInt("quantity")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
	}

}
