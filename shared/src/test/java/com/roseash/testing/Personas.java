package com.roseash.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.roseash.domain.account.AssignRoles;
import com.roseash.domain.account.Identities;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.Members;
import com.roseash.platform.access.Role;
import jakarta.servlet.http.Cookie;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Members who are signed in, for tests of what they may do. */
@TestComponent
public class Personas {

	private final Members members;

	private final Identities identities;

	private final SessionRepository<?> sessions;

	Personas(Members members, Identities identities, SessionRepository<?> sessions) {
		this.members = members;
		this.identities = identities;
		this.sessions = sessions;
	}

	/** A member of that handle with exactly these roles. */
	public Persona member(String handle, Role... roles) {
		return persona(handle, Set.of(roles), Set.of());
	}

	/** A member of that handle who looks after that page alone. */
	public Persona stewardOf(String page, String handle) {
		return persona(handle, Set.of(Role.STEWARD), Set.of(page));
	}

	private Persona persona(String handle, Set<Role> roles, Set<String> pages) {
		UUID id = this.members
			.join(new JoinCooperative(handle, "The " + handle, handle + "@example.org", "Of a test.",
					LocalDate.of(2025, 1, 1)))
			.id();
		if (!roles.contains(Role.ADMIN) && this.identities.member(id).roles().contains(Role.ADMIN)) {
			member("persona_admin", Role.ADMIN); // the last one keeps the role
		}
		this.identities.assign(new AssignRoles(id, roles, pages));
		return new Persona(id, handle);
	}

	private static Authentication known(UUID id) {
		return UsernamePasswordAuthenticationToken.authenticated(id.toString(), null, List.of());
	}

	private static <S extends Session> String begin(SessionRepository<S> sessions, UUID member) {
		S session = sessions.createSession();
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(known(member)));
		sessions.save(session);
		return session.getId();
	}

	/** Somebody who can be signed in. */
	public final class Persona {

		private final UUID id;

		private final String handle;

		private Persona(UUID id, String handle) {
			this.id = id;
			this.handle = handle;
		}

		public UUID id() {
			return this.id;
		}

		public String handle() {
			return this.handle;
		}

		/** The cookie of a new session. */
		public Cookie cookie() {
			String session = begin(Personas.this.sessions, this.id);
			return new Cookie("rose_ash_session",
					Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8)));
		}

		/** Does something as if in a request of this member. */
		public void does(Runnable deed) {
			RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
			SecurityContextHolder.getContext().setAuthentication(known(this.id));
			try {
				deed.run();
			}
			finally {
				SecurityContextHolder.clearContext();
				RequestContextHolder.resetRequestAttributes();
			}
		}

	}

}
