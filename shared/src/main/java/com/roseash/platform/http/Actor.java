package com.roseash.platform.http;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who acts: whoever a request is made for, or, outside of requests, the platform itself.
 */
public sealed interface Actor {

	/** Whether what is done in {@link #asPlatform} is being done. */
	ScopedValue<Boolean> PLATFORM = ScopedValue.newInstance();

	/** Who acts in this thread. */
	static Actor current() {
		boolean requested = !PLATFORM.isBound()
				&& RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes;
		return requested ? of(((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest())
				: new Platform();
	}

	/** Does something that a request gives rise to, but that nobody has to be allowed. */
	static void asPlatform(Runnable work) {
		ScopedValue.where(PLATFORM, true).run(work);
	}

	/** Who a request is made for. */
	static Actor of(HttpServletRequest request) {
		CallContext call = CallContext.of(request);
		if (call == null) {
			return signedIn();
		}
		if (CallContext.isOnOwnAccount(request)) {
			return new Platform();
		}
		return (call.member() != null) ? new Member(UUID.fromString(call.member())) : new Nobody();
	}

	private static Actor signedIn() {
		Authentication known = SecurityContextHolder.getContext().getAuthentication();
		return (known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken))
				? new Member(UUID.fromString(known.getName())) : new Nobody();
	}

	/** The platform, or whoever holds its secret. */
	record Platform() implements Actor {
	}

	/**
	 * A member who is signed in.
	 *
	 * @param id the member's id
	 */
	record Member(UUID id) implements Actor {
	}

	/** A visitor who is not signed in. */
	record Nobody() implements Actor {
	}

}
