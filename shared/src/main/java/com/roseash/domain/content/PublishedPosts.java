package com.roseash.domain.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.http.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is published. */
@Service
@Transactional(readOnly = true)
class PublishedPosts implements Posts {

	private final PostRepository posts;

	private final FormerAddresses former;

	private final PostAddresses addresses;

	private final TranslationGraph translations;

	private final PostPictures pictures;

	private final Access access;

	PublishedPosts(PostRepository posts, FormerAddresses former, PostAddresses addresses, TranslationGraph translations,
			PostPictures pictures, Access access) {
		this.pictures = pictures;
		this.translations = translations;
		this.access = access;
		this.posts = posts;
		this.former = former;
		this.addresses = addresses;
	}

	@Override
	public PostPage page(int number, int size) {
		return PostPage.of(number, size, count(), (offset) -> this.posts.newest(PostKind.POST, offset, size));
	}

	@Override
	public PostView post(String slug) {
		Post post = find(PostKind.POST, slug);
		return new PostView(post.card(), post.html(),
				first(this.posts.before(post.publishedAt(), post.id(), Limit.of(1))),
				first(this.posts.after(post.publishedAt(), post.id(), Limit.of(1))), post.imprint(), post.updatedAt(),
				this.translations.of(post.id()), this.pictures.preview(post));
	}

	@Override
	public PostView staticPage(String slug) {
		Post page = find(PostKind.PAGE, slug);
		return new PostView(page.card(), page.html(), null, null, page.imprint(), page.updatedAt(),
				this.translations.of(page.id()), this.pictures.preview(page));
	}

	@Override
	public List<PostCard> cards(List<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<UUID, Post> found = this.posts.findPosts(ids)
			.stream()
			.collect(Collectors.toMap(Post::id, Function.identity()));
		return ids.stream().map(found::get).filter(Objects::nonNull).map(Post::card).toList();
	}

	@Override
	public Optional<PostAddress> moved(String slug) {
		return this.former.find(slug);
	}

	@Override
	public List<PostText> latest(int size) {
		return this.posts.newest(PostKind.POST, 0, PostPage.requireSize(size))
			.stream()
			.map((post) -> post.whole(this.addresses.of(post)))
			.toList();
	}

	@Override
	public PostMarkdown markdown(PostKind kind, String slug) {
		Post post = find(kind, slug);
		return post.markdown(this.addresses.of(post));
	}

	@Override
	public long count() {
		return this.posts.countByKindAndStatus(PostKind.POST, PostStatus.PUBLISHED);
	}

	@Override
	public Reading reading(UUID post) {
		Post found = this.posts.findPublished(List.of(post))
			.stream()
			.findFirst()
			.orElseThrow(() -> new PostNotFound("Nothing is published under that id."));
		boolean all = mayReadAll(found.readers());
		return found.reading(all, this.pictures.in(all ? found.rest() : null));
	}

	/**
	 * The platform itself reads nothing for itself, so that nothing is kept for
	 * everybody.
	 */
	private boolean mayReadAll(Readers readers) {
		boolean inPerson = Actor.current() instanceof Actor.Member;
		return switch (readers) {
			case EVERYBODY -> true;
			case MEMBERS -> inPerson && this.access.anyMember().allows();
			case EDITORS -> inPerson && this.access.only(Role.EDITOR).allows();
		};
	}

	private Post find(PostKind kind, String slug) {
		return this.posts.find(kind, slug)
			.orElseThrow(() -> new PostNotFound("Nothing is published as “" + slug + "”."));
	}

	private static PostView.@Nullable Neighbour first(List<PostView.Neighbour> found) {
		return found.isEmpty() ? null : found.getFirst();
	}

}
