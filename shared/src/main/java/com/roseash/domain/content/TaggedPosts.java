package com.roseash.domain.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.roseash.domain.relations.AddRelation;
import com.roseash.domain.relations.Relation;
import com.roseash.domain.relations.Relations;
import com.roseash.domain.relations.RemoveRelation;
import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.contract.InvalidField;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is tagged with what, and lets posts be tags. */
@Service
@Transactional(readOnly = true)
class TaggedPosts implements Tags {

	private static final int LARGEST_PAGE = 100;

	private final TagGraph graph;

	private final TagNames names;

	private final PostRepository posts;

	private final Relations relations;

	private final Access access;

	TaggedPosts(TagGraph graph, TagNames names, PostRepository posts, Relations relations, Access access) {
		this.access = access;
		this.graph = graph;
		this.names = names;
		this.posts = posts;
		this.relations = relations;
	}

	@Override
	public PostPage posts(UUID tag, int number, int size) {
		int count = this.graph.countTagged(tag);
		int pages = requirePage(count, number, size);
		List<PostCard> cards = (count > 0) ? newest(tag, (number - 1) * size, size).stream().map(Post::card).toList()
				: List.of();
		return new PostPage(cards, number, pages);
	}

	@Override
	public List<PostText> latest(UUID tag, int size) {
		requireSize(size);
		return newest(tag, 0, size).stream().map(Post::whole).toList();
	}

	@Override
	public MemberPage members(UUID type, int number, int size) {
		int count = this.graph.countMembers(type);
		int pages = requirePage(count, number, size);
		return (count > 0) ? new MemberPage(this.graph.members(type, (number - 1) * size, size), number, pages,
				Set.copyOf(this.graph.types(type))) : new MemberPage(List.of(), number, pages, Set.of(type));
	}

	@Override
	public boolean isTag(UUID post) {
		return this.graph.isTag(post);
	}

	@Override
	@Transactional
	public PostReference make(MakeTag command) {
		UUID id = UUID.fromString(this.names.ids(List.of(command.name())).getFirst());
		return this.posts.findById(id).orElseThrow().reference();
	}

	@Override
	@Transactional
	public void mark(MarkTag command) {
		this.access.only(Role.EDITOR).can("say what is a tag");
		String post = this.posts.findBySlug(command.slug())
			.orElseThrow(() -> new PostNotFound("Nothing is written as “" + command.slug() + "”."))
			.id()
			.toString();
		if (command.tag()) {
			this.relations.add(new AddRelation(TagGraph.IS_A, post, TagGraph.TAG.toString(), null));
			return;
		}
		List<UUID> types = this.graph.types(TagGraph.TAG);
		this.relations.out(TagGraph.IS_A, post)
			.stream()
			.map(Relation::to)
			.filter((type) -> types.contains(UUID.fromString(type)))
			.forEach((type) -> this.relations.remove(new RemoveRelation(TagGraph.IS_A, post, type)));
	}

	private List<Post> newest(UUID tag, int offset, int size) {
		List<UUID> ids = this.graph.tagged(tag, offset, size);
		Map<UUID, Post> found = this.posts.findPosts(ids)
			.stream()
			.collect(Collectors.toMap(Post::id, Function.identity()));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	private static void requireSize(int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw new InvalidField("size", "must be 1 to " + LARGEST_PAGE);
		}
	}

	/** How many pages there are; refused if the wanted one is not among them. */
	private static int requirePage(int count, int number, int size) {
		requireSize(size);
		int pages = Math.max(1, Math.ceilDiv(count, size));
		if (number < 1 || number > pages) {
			throw new PostNotFound("There is no page " + number + " of this; the last is page " + pages + ".");
		}
		return pages;
	}

}
