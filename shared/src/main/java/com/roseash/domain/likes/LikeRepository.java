package com.roseash.domain.likes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Likes as the database keeps them. */
interface LikeRepository extends Repository<Like, UUID> {

	@Modifying
	@Query(nativeQuery = true, value = """
			insert into member_like (id, member_id, target_kind, target_id, target_slug, liked_at)
			values (:like, :member, :kind, :id, cast(:slug as text), :time)
			on conflict on constraint member_like_once do nothing""")
	int add(UUID like, UUID member, String kind, String id, @Nullable String slug, Instant time);

	@Modifying
	@Query("delete from Like where memberId = :member and targetKind = :kind and targetId = :id")
	int remove(UUID member, String kind, String id);

	boolean existsByMemberIdAndTargetKindAndTargetId(UUID member, String kind, String id);

	@Query("""
			select targetSlug from Like where memberId = :member and targetKind = :kind and targetSlug is not null
			order by likedAt desc, id desc""")
	List<String> slugs(UUID member, String kind);

	@Query("select targetId from Like where memberId = :member and targetKind = :kind order by likedAt desc, id desc")
	List<String> ids(UUID member, String kind);

	long countByTargetKindAndTargetId(String kind, String id);

	@Query("""
			select new com.roseash.domain.likes.LikeRepository$Count(targetId, count(*)) from Like
			where targetKind = :kind and targetId in :ids group by targetId""")
	List<Count> counts(String kind, Collection<String> ids);

	/** How often a target is liked. */
	record Count(String id, long likes) {
	}

}
