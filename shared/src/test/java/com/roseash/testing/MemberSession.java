package com.roseash.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Signs members in without a provider: a browser of theirs then has one more cookie. */
public final class MemberSession {

	/** The name of the cookie. */
	public static final String COOKIE = "rose_ash_session";

	private MemberSession() {
	}

	/** The value of the cookie of a new session, in which that member is signed in. */
	public static <S extends Session> String of(String member, SessionRepository<S> sessions) {
		S session = sessions.createSession();
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(member, null, List.of())));
		sessions.save(session);
		return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
	}

}
