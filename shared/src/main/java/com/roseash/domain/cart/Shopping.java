package com.roseash.domain.cart;

import java.util.List;

import com.roseash.domain.market.ProductCard;
import com.roseash.domain.market.Products;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills carts and says what is in them. */
@Service
@Transactional
class Shopping implements Carts {

	private static final int PATIENCE_SECONDS = 3;

	private final CartLines lines;

	private final Contents contents;

	private final Joining joining;

	private final Products products;

	Shopping(CartLines lines, Contents contents, Joining joining, Products products) {
		this.lines = lines;
		this.contents = contents;
		this.joining = joining;
		this.products = products;
	}

	@Override
	@Transactional(readOnly = true)
	public CartView view(String owner) {
		return this.contents.of(Owner.of(owner));
	}

	@Override
	public CartView add(AddToCart command) {
		if (this.products.byId(List.of(command.product())).stream().noneMatch(ProductCard::available)) {
			throw new NotOffered("This product is not on offer any more.");
		}
		Owner owner = Owner.of(command.owner());
		this.lines.add(owner, command.product(), command.quantity(), AddToCart.MOST);
		return this.contents.changed(owner);
	}

	@Override
	public CartView change(ChangeQuantity command) {
		Owner owner = Owner.of(command.owner());
		if (!this.lines.change(owner, command.product(), command.quantity())) {
			throw new NotInCart("This product is not in the cart any more.");
		}
		return this.contents.changed(owner);
	}

	@Override
	public CartView remove(RemoveFromCart command) {
		Owner owner = Owner.of(command.owner());
		this.lines.remove(owner, command.product());
		return this.contents.changed(owner);
	}

	/** Gives up soon: somebody is waiting to be signed in. */
	@Override
	@Transactional(timeout = PATIENCE_SECONDS)
	public CartView join(JoinCarts command) {
		return this.joining.join(command.from(), command.into());
	}

	@Override
	public CartView dismissNotice(DismissNotice command) {
		Owner owner = Owner.of(command.owner());
		this.lines.dismissNotice(owner);
		return this.contents.of(owner);
	}

}
