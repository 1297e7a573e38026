package com.roseash.domain.likes;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One member's like of one target. */
@Entity
@Immutable
@Table(name = "member_like")
@SuppressWarnings("NullAway.Init") // SQL writes it
class Like {

	@Id
	private UUID id;

	private UUID memberId;

	private String targetKind;

	private String targetId;

	private @Nullable String targetSlug;

	private Instant likedAt;

	protected Like() {
	}

}
