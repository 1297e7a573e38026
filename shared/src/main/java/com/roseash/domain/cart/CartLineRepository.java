package com.roseash.domain.cart;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of the carts as the database keeps them. */
interface CartLineRepository extends Repository<CartLine, UUID> {

	@Query(value = """
			select line.* from cart_line line join cart on cart.id = line.cart_id
			where cart.session_digest = :session order by line.id""", nativeQuery = true)
	List<CartLine> lines(String session);

	@Modifying
	@Query(value = """
			with own as (
			  insert into cart (id, session_digest) values (:cart, :session)
			  on conflict (session_digest) do update set changed_at = now() returning id)
			insert into cart_line (id, cart_id, product_id, quantity) select :line, own.id, :product, :quantity from own
			on conflict (cart_id, product_id) do update
			set quantity = least(cart_line.quantity + excluded.quantity, :most)""", nativeQuery = true)
	void add(UUID cart, UUID line, String session, UUID product, int quantity, int most);

	@Modifying
	@Query(value = """
			update cart_line set quantity = :quantity from cart
			where cart.id = cart_id and cart.session_digest = :session and product_id = :product""", nativeQuery = true)
	int change(String session, UUID product, int quantity);

	@Modifying
	@Query(value = """
			delete from cart_line using cart
			where cart.id = cart_id and cart.session_digest = :session and product_id = :product""", nativeQuery = true)
	void remove(String session, UUID product);

}
