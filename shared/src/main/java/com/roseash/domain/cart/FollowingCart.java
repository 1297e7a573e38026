package com.roseash.domain.cart;

import com.roseash.platform.contract.DomainException;
import com.roseash.platform.signin.Belonging;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClientException;

/**
 * Has a visitor's cart follow into the account: at once, else as soon as the log can
 * bring it about.
 */
@Component
class FollowingCart implements Belonging {

	private static final Logger log = LoggerFactory.getLogger(FollowingCart.class);

	private final Carts carts;

	private final Joining joining;

	FollowingCart(Carts carts, Joining joining) {
		this.carts = carts;
		this.joining = joining;
	}

	@Override
	public boolean follow(String session, String member) {
		JoinCarts command = new JoinCarts(session, member);
		try {
			this.carts.join(command);
			return true;
		}
		catch (DataAccessException | TransactionException | RestClientException | DomainException ex) {
			log.warn("A cart follows its visitor later: reason={}", reason(ex));
			return followLater(command);
		}
	}

	private boolean followLater(JoinCarts command) {
		try {
			this.joining.joinLater(command.from(), command.into());
			return true;
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("A cart stays with its browser until the next sign-in: reason={}", reason(ex));
			return false;
		}
	}

	private static @Nullable String reason(RuntimeException problem) {
		return NestedExceptionUtils.getMostSpecificCause(problem).getMessage();
	}

}
