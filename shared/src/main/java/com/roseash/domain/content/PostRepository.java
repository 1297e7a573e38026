package com.roseash.domain.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.domain.relations.Candidate;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Posts and pages as the database keeps them. A page of posts is found in an index alone,
 * however many stand before it; only what is shown is read.
 */
interface PostRepository extends JpaRepository<Post, UUID> {

	@Query("""
			select post from Post post left join fetch post.author where post.id in (
				select one.id from Post one where one.kind = :kind and one.status = PUBLISHED
				order by one.publishedAt desc, one.id desc offset :offset rows fetch first :size rows only)
			order by post.publishedAt desc, post.id desc""")
	List<Post> newest(PostKind kind, int offset, int size);

	@Query("""
			select post from Post post join fetch post.author where post.id in (
				select one.id from Post one where one.author.id = :author and one.kind = POST and one.status = PUBLISHED
				order by one.publishedAt desc, one.id desc offset :offset rows fetch first :size rows only)
			order by post.publishedAt desc, post.id desc""")
	List<Post> newestBy(UUID author, int offset, int size);

	@Query("select count(*) from Post post where post.author.id = :author and post.kind = POST and post.status = PUBLISHED")
	long countBy(UUID author);

	@Query("""
			select post from Post post left join fetch post.author where post.id in (
				select one.id from Post one where one.kind = POST and one.status = PUBLISHED
					and one.publishedAt >= :from and one.publishedAt < :until
				order by one.publishedAt desc, one.id desc offset :offset rows fetch first :size rows only)
			order by post.publishedAt desc, post.id desc""")
	List<Post> newestBetween(Instant from, Instant until, int offset, int size);

	@Query("""
			select count(*) from Post post where post.kind = POST and post.status = PUBLISHED
				and post.publishedAt >= :from and post.publishedAt < :until""")
	long countBetween(Instant from, Instant until);

	@Query("""
			select post from Post post left join fetch post.author
			where post.kind = :kind and post.slug = :slug and post.status = PUBLISHED""")
	Optional<Post> find(PostKind kind, String slug);

	Optional<Post> findBySlug(String slug);

	@Query("""
			select post from Post post left join fetch post.author
			where post.kind = POST and post.id in :ids and post.status = PUBLISHED""")
	List<Post> findPosts(Collection<UUID> ids);

	@Query("""
			select post from Post post left join fetch post.author
			where post.id in :ids and post.status = PUBLISHED""")
	List<Post> findPublished(Collection<UUID> ids);

	@Query("select count(*) from Post post where post.id in :ids and post.status = PUBLISHED")
	long countPublished(Collection<UUID> ids);

	@Query("""
			select new com.roseash.domain.relations.Candidate(cast(post.id as string), post.title) from Post post
			where post.kind = POST and post.status = PUBLISHED and locate(:text, lower(post.title)) > 0
			order by post.publishedAt desc, post.id desc""")
	List<Candidate> titled(String text, Limit limit);

	@Query("""
			select new com.roseash.domain.relations.Candidate(cast(post.id as string), post.title) from Post post
			where post.status = PUBLISHED and locate(:text, lower(post.title)) > 0 order by lower(post.title), post.id""")
	List<Candidate> called(String text, Limit limit);

	@Query("""
			select post.slug from Post post where post.status = SCHEDULED and post.dueAt <= :now
			order by post.dueAt, post.id""")
	List<String> due(Instant now, Limit limit);

	long countByKindAndStatus(PostKind kind, PostStatus status);

	@Query("""
			select new com.roseash.domain.content.PostView$Neighbour(post.slug, post.title) from Post post
			where post.kind = POST and post.status = PUBLISHED
				and (post.publishedAt, post.id) < (:time, :id)
			order by post.publishedAt desc, post.id desc""")
	List<PostView.Neighbour> before(Instant time, UUID id, Limit limit);

	@Query("""
			select new com.roseash.domain.content.PostView$Neighbour(post.slug, post.title) from Post post
			where post.kind = POST and post.status = PUBLISHED
				and (post.publishedAt, post.id) > (:time, :id)
			order by post.publishedAt, post.id""")
	List<PostView.Neighbour> after(Instant time, UUID id, Limit limit);

}
