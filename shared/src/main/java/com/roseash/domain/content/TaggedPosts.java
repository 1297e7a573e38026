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

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is tagged with what, and lets posts be tags. */
@Service
@Transactional(readOnly = true)
class TaggedPosts implements Tags {

	private final TagGraph graph;

	private final TagNames names;

	private final PostRepository posts;

	private final PostAddresses addresses;

	private final Relations relations;

	private final Access access;

	TaggedPosts(TagGraph graph, TagNames names, PostRepository posts, PostAddresses addresses, Relations relations,
			Access access) {
		this.addresses = addresses;
		this.access = access;
		this.graph = graph;
		this.names = names;
		this.posts = posts;
		this.relations = relations;
	}

	@Override
	public PostPage posts(UUID tag, int number, int size) {
		int count = this.graph.countTagged(tag);
		return PostPage.of(number, size, count, (offset) -> (count > 0) ? newest(tag, offset, size) : List.of());
	}

	@Override
	public List<PostText> latest(UUID tag, int size) {
		return newest(tag, 0, PostPage.requireSize(size)).stream()
			.map((post) -> post.whole(this.addresses.of(post)))
			.toList();
	}

	@Override
	public MemberPage members(UUID type, int number, int size) {
		int count = this.graph.countMembers(type);
		int pages = PostPage.requirePage(number, size, count);
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

}
