package com.roseash.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.UuidSessionIdGenerator;

/** A session that knows whether it has to be written. */
final class KeptSession implements Session {

	/** A session that is only looked at is written this often, so that it lives on. */
	private static final Duration TOUCH = Duration.ofMinutes(10);

	/** Nobody's session is for what a sign-in begins with, and no room to fill. */
	private static final Duration OF_NOBODY = Duration.ofHours(1);

	private static final Duration OF_A_MEMBER = Duration.ofDays(30);

	private final MapSession content;

	private @Nullable Instant written;

	private boolean changed;

	private String storedId;

	private KeptSession(MapSession content, @Nullable Instant written) {
		this.content = content;
		this.written = written;
		this.changed = written == null;
		this.storedId = content.getId();
	}

	/** A session that nobody has yet. */
	static KeptSession create() {
		MapSession content = new MapSession();
		content.setMaxInactiveInterval(OF_NOBODY);
		return new KeptSession(content, null);
	}

	/** A session that was found. */
	static KeptSession found(MapSession content) {
		content.setSessionIdGenerator(UuidSessionIdGenerator.getInstance());
		return new KeptSession(content, content.getLastAccessedTime());
	}

	/** What is to be written. */
	MapSession content() {
		return this.content;
	}

	/** The id under which it was written last. */
	String storedId() {
		return this.storedId;
	}

	boolean isNew() {
		return this.written == null;
	}

	boolean hasToBeWritten() {
		return this.changed || this.written == null || getLastAccessedTime().isAfter(this.written.plus(TOUCH));
	}

	void wasWritten() {
		this.written = getLastAccessedTime();
		this.changed = false;
		this.storedId = getId();
	}

	@Override
	public String getId() {
		return this.content.getId();
	}

	@Override
	public String changeSessionId() {
		this.changed = true;
		return this.content.changeSessionId();
	}

	@Override
	@SuppressWarnings("TypeParameterUnusedInFormals") // so it is declared
	public <T> @Nullable T getAttribute(String name) {
		return this.content.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.content.getAttributeNames();
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		this.changed = true;
		this.content.setAttribute(name, value);
		if (HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY.equals(name)) {
			this.content.setMaxInactiveInterval(OF_A_MEMBER);
		}
	}

	@Override
	public void removeAttribute(String name) {
		this.changed = true;
		this.content.removeAttribute(name);
	}

	@Override
	public Instant getCreationTime() {
		return this.content.getCreationTime();
	}

	@Override
	public void setLastAccessedTime(Instant time) {
		this.content.setLastAccessedTime(time);
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.content.getLastAccessedTime();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.changed = true;
		this.content.setMaxInactiveInterval(interval);
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.content.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.content.isExpired();
	}

}
