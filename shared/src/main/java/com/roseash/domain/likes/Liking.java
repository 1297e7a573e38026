package com.roseash.domain.likes;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.http.Actor;
import com.roseash.platform.persistence.Ids;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps likes, one for each member and target however many ask at once. */
@Service
@Transactional(readOnly = true)
class Liking implements Likes {

	private static final int LARGEST_BATCH = 200;

	private final LikeRepository likes;

	private final Activities activities;

	private final ObjectProvider<Likeable> kinds;

	private final Access access;

	private final Clock clock;

	Liking(LikeRepository likes, Activities activities, ObjectProvider<Likeable> kinds, Access access, Clock clock) {
		this.kinds = kinds;
		this.access = access;
		this.likes = likes;
		this.activities = activities;
		this.clock = clock;
	}

	@Override
	@Transactional
	public Liked toggle(ToggleLike command) {
		if (!(Actor.current() instanceof Actor.Platform)) {
			this.access.only(Role.ADMIN).orMember(command.member()).can("like things in the name of this member");
		}
		requireShown(command);
		boolean liked = (command.liked() != null) ? set(command, command.liked()) : turn(command);
		return new Liked(liked, count(command.kind(), command.id()));
	}

	private boolean turn(ToggleLike command) {
		boolean liked = add(command);
		while (!liked && !remove(command)) { // somebody removed it in between
			liked = add(command);
		}
		this.activities.record(new LikeToggled(command, liked));
		return liked;
	}

	private boolean set(ToggleLike command, boolean liked) {
		if (liked ? add(command) : remove(command)) {
			this.activities.record(new LikeToggled(command, liked));
		}
		return liked;
	}

	/** What readers do not see any more can still be liked no more. */
	private void requireShown(ToggleLike command) {
		boolean shown = this.kinds.stream()
			.filter((kind) -> kind.kind().equals(command.kind()))
			.allMatch((kind) -> kind.isShown(command.id()));
		if (!shown && !Boolean.FALSE.equals(command.liked())) {
			throw new NothingToLike("There is nothing published to like.");
		}
	}

	@Override
	public boolean isLiked(UUID member, String kind, String id) {
		return this.likes.existsByMemberIdAndTargetKindAndTargetId(member, kind, id);
	}

	@Override
	public List<String> likedSlugs(UUID member, String kind) {
		return this.likes.slugs(member, kind);
	}

	@Override
	public List<String> likedIds(UUID member, String kind) {
		return this.likes.ids(member, kind);
	}

	@Override
	public long count(String kind, String id) {
		return this.likes.countByTargetKindAndTargetId(kind, id);
	}

	@Override
	public Map<String, Long> counts(String kind, List<String> ids) {
		if (ids.size() > LARGEST_BATCH) {
			throw new InvalidField("ids", "must be at most " + LARGEST_BATCH);
		}
		Map<String, Long> counts = new LinkedHashMap<>();
		ids.forEach((id) -> counts.put(id, 0L));
		this.likes.counts(kind, ids).forEach((count) -> counts.put(count.id(), count.likes()));
		return counts;
	}

	private boolean add(ToggleLike command) {
		return this.likes.add(Ids.next(), command.member(), command.kind(), command.id(), command.slug(),
				this.clock.instant()) == 1;
	}

	private boolean remove(ToggleLike command) {
		return this.likes.remove(command.member(), command.kind(), command.id()) == 1;
	}

}
