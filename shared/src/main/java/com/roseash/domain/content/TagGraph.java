package com.roseash.domain.content;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import com.roseash.domain.relations.Candidate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the relations of posts: what is of which type, and tagged with what. The subtypes
 * of a type are followed first, then their members are looked up, so that it does not
 * matter how many posts there are.
 */
@Component
class TagGraph {

	/** The page that says what is a tag; it keeps its id, whatever becomes of it. */
	static final UUID TAG = UUID.fromString("01990000-0000-7000-8000-000000007a60");

	static final String IS_A = "is-a";

	static final String SUBTYPE_OF = "subtype-of";

	static final String TAGGED = "tagged";

	/** What is of a type or of one of its subtypes, each once. */
	static final String MEMBERS = """
			with recursive type (id) as (
				select cast(:type as uuid)
				union
				select edge.from_uuid from relation edge join type on edge.to_uuid = type.id
				where edge.kind = 'subtype-of'),
			member as (
				select distinct edge.from_uuid as id from relation edge join type on edge.to_uuid = type.id
				where edge.kind = 'is-a')
			""";

	private static final String PUBLISHED_MEMBERS = """
			from member join post on post.id = member.id where post.status = 'PUBLISHED'
			""";

	private static final String TAGGED_POSTS = """
			from relation edge join post on post.id = edge.from_uuid
			where edge.kind = 'tagged' and edge.to_uuid = :tag and post.kind = 'POST' and post.status = 'PUBLISHED'
			""";

	private final JdbcClient jdbc;

	TagGraph(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int countTagged(UUID tag) {
		return this.jdbc.sql("select count(*) " + TAGGED_POSTS).param("tag", tag).query(Integer.class).single();
	}

	/** The ids of the published posts that are tagged with that, the newest first. */
	List<UUID> tagged(UUID tag, int offset, int size) {
		return this.jdbc
			.sql("select post.id " + TAGGED_POSTS
					+ "order by published_at desc, post.id desc limit :size offset :offset")
			.param("tag", tag)
			.param("size", size)
			.param("offset", offset)
			.query(UUID.class)
			.list();
	}

	int countMembers(UUID type) {
		return this.jdbc.sql(MEMBERS + "select count(*) " + PUBLISHED_MEMBERS)
			.param("type", type)
			.query(Integer.class)
			.single();
	}

	List<PostReference> members(UUID type, int offset, int size) {
		return this.jdbc
			.sql(MEMBERS + "select post.id, kind, slug, title " + PUBLISHED_MEMBERS
					+ "order by lower(title), post.id limit :size offset :offset")
			.param("type", type)
			.param("size", size)
			.param("offset", offset)
			.query((row, number) -> new PostReference(row.getObject("id", UUID.class),
					PostKind.valueOf(row.getString("kind")).path(row.getString("slug")), row.getString("title")))
			.list();
	}

	/** The ids of a type and of its subtypes. */
	List<UUID> types(UUID type) {
		return this.jdbc.sql(MEMBERS + "select id from type").param("type", type).query(UUID.class).list();
	}

	boolean isTag(UUID post) {
		return this.jdbc.sql("select exists (select from tag where id = :post)")
			.param("post", post)
			.query(Boolean.class)
			.single();
	}

	/** Published tags whose name contains that, those that begin with it first. */
	List<Candidate> named(String text, int limit) {
		return this.jdbc.sql(MEMBERS + "select cast(post.id as text) as id, title as label " + PUBLISHED_MEMBERS + """
				and position(lower(:text) in lower(title)) > 0
				order by position(lower(:text) in lower(title)), lower(title), post.id limit :limit""")
			.param("type", TAG)
			.param("text", text.strip())
			.param("limit", limit)
			.query(Candidate.class)
			.list();
	}

	/**
	 * The tags of those names, written in whatever case, of several the first that was
	 * made.
	 */
	List<Candidate> named(Collection<String> names) {
		return this.jdbc.sql(MEMBERS + """
				select distinct on (lower(title)) cast(post.id as text) as id, lower(title) as label
				from member join post on post.id = member.id
				where trashed_at is null and lower(title) in (select lower(name) from unnest(:names) name)
				order by lower(title), post.id""")
			.param("type", TAG)
			.param("names", names.toArray(String[]::new))
			.query(Candidate.class)
			.list();
	}

	/** What people call the posts and pages of those ids. */
	List<Candidate> titles(List<UUID> ids) {
		return this.jdbc.sql("select cast(id as text) as id, title as label from post where id = any(:ids)")
			.param("ids", ids.toArray(UUID[]::new))
			.query(Candidate.class)
			.list();
	}

	/** How many of those are there. */
	int count(Collection<UUID> ids) {
		return this.jdbc.sql("select count(*) from post where id = any(:ids) and trashed_at is null")
			.param("ids", ids.toArray(UUID[]::new))
			.query(Integer.class)
			.single();
	}

}
