package com.roseash.domain.content;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps of each link what is needed to know it again, and not the link itself. */
@Service
@Transactional
class Previewing implements Previews {

	private static final int TOKEN_BYTES = 32;

	private final Base64StringKeyGenerator tokens = new Base64StringKeyGenerator(
			Base64.getUrlEncoder().withoutPadding(), TOKEN_BYTES);

	private final PostRepository posts;

	private final JdbcClient jdbc;

	private final Access access;

	private final Clock clock;

	Previewing(PostRepository posts, JdbcClient jdbc, Access access, Clock clock) {
		this.posts = posts;
		this.jdbc = jdbc;
		this.access = access;
		this.clock = clock;
	}

	@Override
	public PreviewLink make(MakePreview command) {
		UUID post = post(command.slug());
		String token = this.tokens.generateKey();
		this.jdbc.sql("""
				insert into preview (post_id, token_hash, made_at) values (?, sha256(convert_to(?, 'UTF8')), ?)
				on conflict on constraint preview_pk do update set token_hash = excluded.token_hash,
					made_at = excluded.made_at""").params(post, token, OffsetDateTime.now(this.clock)).update();
		return new PreviewLink(token);
	}

	@Override
	public void revoke(RevokePreview command) {
		this.jdbc.sql("delete from preview where post_id = ?").param(post(command.slug())).update();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Instant> madeAt(String slug) {
		return this.jdbc.sql("select made_at from preview where post_id = ?")
			.param(post(slug))
			.query(OffsetDateTime.class)
			.optional()
			.map((time) -> time.withOffsetSameInstant(ZoneOffset.UTC).toInstant());
	}

	@Override
	@Transactional(readOnly = true)
	public Preview preview(String token) {
		return this.jdbc.sql("select post_id from preview where token_hash = sha256(convert_to(?, 'UTF8'))")
			.param(token)
			.query(UUID.class)
			.optional()
			.flatMap(this.posts::findById)
			.filter((post) -> !post.isTrashed())
			.map((post) -> post.preview(this.clock.instant()))
			.orElseThrow(
					() -> new PreviewNotFound("This link leads to nothing any more. Ask who sent it for another."));
	}

	private UUID post(String slug) {
		this.access.only(Role.EDITOR).orStewardOf(slug).can("show it to others");
		return this.posts.findBySlug(slug)
			.orElseThrow(() -> new PostNotFound("Nothing is written as “" + slug + "”."))
			.id();
	}

}
