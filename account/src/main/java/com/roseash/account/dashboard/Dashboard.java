package com.roseash.account.dashboard;

import java.util.List;

import com.roseash.domain.account.Identity;
import com.roseash.domain.account.Members;
import com.roseash.platform.session.SessionIndex;
import com.roseash.platform.session.SignIn;
import com.roseash.platform.web.Device;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page that shows members who they are here, and where they are signed in. */
@Component
class Dashboard {

	private final Self self;

	private final Members members;

	private final SessionIndex sessions;

	Dashboard(Self self, Members members, SessionIndex sessions) {
		this.self = self;
		this.members = members;
		this.sessions = sessions;
	}

	/** Fills the page; returns its name. */
	String show(Model model) {
		Identity member = this.self.identity();
		model.addAttribute("member", member);
		model.addAttribute("card", this.members.card(member.id()));
		model.addAttribute("places", places(member));
		return "dashboard/show";
	}

	private List<Place> places(Identity member) {
		String here = here();
		return this.sessions.of(member.id())
			.stream()
			.map((signIn) -> new Place(signIn, Device.describe(signIn.device()), signIn.sid().equals(here)))
			.toList();
	}

	private static @Nullable String here() {
		Authentication known = SecurityContextHolder.getContext().getAuthentication();
		return (known != null && known.getPrincipal() instanceof OidcUser user)
				? user.getIdToken().getClaimAsString("sid") : null;
	}

	/**
	 * Where a member is signed in.
	 *
	 * @param signIn the sign-in
	 * @param device the browser in words; empty when it is not known
	 * @param here whether it is the one that asks
	 */
	record Place(SignIn signIn, String device, boolean here) {
	}

}
