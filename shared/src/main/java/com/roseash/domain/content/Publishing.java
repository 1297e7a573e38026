package com.roseash.domain.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes posts, and finds what was published. */
@Service
@Transactional
class Publishing implements Posts {

	private static final int LARGEST_PAGE = 100;

	private final PostRepository posts;

	private final AuthorRepository authors;

	private final Turns turns;

	private final Activities activities;

	Publishing(PostRepository posts, AuthorRepository authors, Turns turns, Activities activities) {
		this.posts = posts;
		this.authors = authors;
		this.turns = turns;
		this.activities = activities;
	}

	@Override
	@Transactional(readOnly = true)
	public PostPage page(int number, int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw new InvalidField("size", "must be 1 to " + LARGEST_PAGE);
		}
		int pages = Math.max(1, Math.ceilDiv((int) count(), size));
		if (number < 1 || number > pages) {
			throw new PostNotFound("There is no page " + number + " of the posts; the last is page " + pages + ".");
		}
		List<PostCard> cards = this.posts.newest(PostKind.POST, (number - 1) * size, size)
			.stream()
			.map(Post::card)
			.toList();
		return new PostPage(cards, number, pages);
	}

	@Override
	@Transactional(readOnly = true)
	public PostView post(String slug) {
		Post post = find(PostKind.POST, slug);
		return new PostView(post.card(), post.html(),
				first(this.posts.before(post.publishedAt(), post.id(), Limit.of(1))),
				first(this.posts.after(post.publishedAt(), post.id(), Limit.of(1))));
	}

	@Override
	@Transactional(readOnly = true)
	public PostView staticPage(String slug) {
		Post page = find(PostKind.PAGE, slug);
		return new PostView(page.card(), page.html(), null, null);
	}

	@Override
	@Transactional(readOnly = true)
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
	@Transactional(readOnly = true)
	public List<PostText> latest(int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw new InvalidField("size", "must be 1 to " + LARGEST_PAGE);
		}
		return this.posts.newest(PostKind.POST, 0, size).stream().map(Post::text).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public long count() {
		return this.posts.countByKind(PostKind.POST);
	}

	@Override
	public PostCard publish(PublishPost command) {
		this.turns.take("post", command.slug());
		Author author = (command.author() != null) ? author(command.author()) : null;
		Post post = this.posts.findBySlug(command.slug()).orElse(null);
		boolean again = post != null;
		if (post != null) {
			post.publish(command, author);
		}
		else {
			post = this.posts.save(new Post(command, author));
		}
		PostCard card = post.card();
		this.activities.record(new PostPublished(card, command.kind(), again));
		return card;
	}

	@Override
	public Byline introduce(IntroduceAuthor command) {
		this.turns.take("author", command.handle());
		Author author = this.authors.findByHandle(command.handle()).orElse(null);
		if (author != null) {
			author.introduce(command);
		}
		else {
			author = this.authors.save(new Author(command));
		}
		Byline byline = author.byline();
		this.activities.record(new AuthorIntroduced(byline));
		return byline;
	}

	private Post find(PostKind kind, String slug) {
		return this.posts.find(kind, slug)
			.orElseThrow(() -> new PostNotFound("Nothing is published as “" + slug + "”."));
	}

	private Author author(String handle) {
		return this.authors.findByHandle(handle)
			.orElseThrow(() -> new AuthorNotFound("Nobody introduced the author “" + handle + "”."));
	}

	private static PostView.@Nullable Neighbour first(List<PostView.Neighbour> found) {
		return found.isEmpty() ? null : found.getFirst();
	}

}
