package com.roseash.platform.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps forms in the session until their sender has signed in; each is given out once.
 */
@Component
class KeptForms {

	private static final String KEPT = KeptForms.class.getName();

	private static final String SENT = "form-sent:";

	private static final Duration LIFETIME = Duration.ofHours(1);

	private static final int MOST = 3;

	private final StringRedisTemplate redis;

	KeptForms(StringRedisTemplate redis) {
		this.redis = redis;
	}

	/** Keeps a form, and returns the number it is asked for by. */
	UUID keep(KeptForm form, HttpServletRequest request) {
		HttpSession session = request.getSession();
		SequencedMap<UUID, KeptForm> kept = kept(session);
		UUID id = UUID.randomUUID();
		kept.put(id, form);
		while (kept.size() > MOST) {
			kept.pollFirstEntry();
		}
		session.setAttribute(KEPT, kept);
		return id;
	}

	/** The form of that number, if it is kept in this session and was not sent. */
	Optional<KeptForm> find(UUID id, HttpServletRequest request) {
		return Optional.ofNullable(kept(request.getSession(false)).get(id));
	}

	/** Gives a form out to be sent: once, however many ask at the same moment. */
	Optional<KeptForm> take(UUID id, HttpServletRequest request) {
		Optional<KeptForm> found = find(id, request)
			.filter((form) -> Boolean.TRUE.equals(this.redis.opsForValue().setIfAbsent(SENT + id, "", LIFETIME)));
		HttpSession session = request.getSession(false);
		if (found.isPresent() && session != null) {
			SequencedMap<UUID, KeptForm> kept = kept(session);
			kept.remove(id);
			session.setAttribute(KEPT, kept);
		}
		return found;
	}

	@SuppressWarnings("unchecked") // nobody else writes it
	private static SequencedMap<UUID, KeptForm> kept(@Nullable HttpSession session) {
		Object kept = (session != null) ? session.getAttribute(KEPT) : null;
		return (kept != null) ? new LinkedHashMap<>((Map<UUID, KeptForm>) kept) : new LinkedHashMap<>();
	}

}
