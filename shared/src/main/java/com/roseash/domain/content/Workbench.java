package com.roseash.domain.content;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Hands a post to one at a time of those who may write it. */
@Component
class Workbench {

	private final PostRepository posts;

	private final FormerAddresses addresses;

	private final Turns turns;

	private final Access access;

	private final Clock clock;

	Workbench(PostRepository posts, FormerAddresses addresses, Turns turns, Access access, Clock clock) {
		this.posts = posts;
		this.addresses = addresses;
		this.turns = turns;
		this.access = access;
		this.clock = clock;
	}

	/** Goes on if whoever acts may write something new. */
	void requireEditor(String deed) {
		this.access.only(Role.EDITOR).can(deed);
	}

	/** Goes on if whoever acts may write what stands there. */
	void requireWriter(String slug, String deed) {
		this.access.only(Role.EDITOR).orStewardOf(slug).can(deed);
	}

	/** Makes whoever writes the same thing wait. */
	void takeTurn(String slug, String deed) {
		requireWriter(slug, deed);
		reserve(slug);
	}

	/** Takes the turn for what stands there, or for what will. */
	void reserve(String slug) {
		this.turns.take("post", slug);
	}

	Post find(String slug) {
		return findAny(slug).orElseThrow(() -> new PostNotFound("Nothing is written as “" + slug + "”."));
	}

	Optional<Post> findAny(String slug) {
		return this.posts.findBySlug(slug);
	}

	/** Puts something new at its address, and forgets what stood there before. */
	Post add(Post post) {
		this.addresses.remove(post.slug());
		return this.posts.save(post);
	}

	/** As it is once this transaction is through. */
	Manuscript seen(Post post) {
		this.posts.flush();
		return post.manuscript(now());
	}

	/** The time, as exactly as the database keeps it. */
	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	static void requireCurrent(Post post, @Nullable Integer version) {
		if (post.isTrashed()) {
			throw new InTrash("This is in the trash. Take it out of there first.");
		}
		if (version != null && version != post.version()) {
			throw new PostChanged(post.version());
		}
	}

}
