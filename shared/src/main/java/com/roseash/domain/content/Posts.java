package com.roseash.domain.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The cooperative's posts and pages, as its readers see them. */
@Contract(name = "posts", owner = App.BLOG)
public interface Posts {

	/**
	 * A page of the published posts, newest first.
	 * @param number the page, from 1
	 * @param size posts a page, 1 to 100
	 * @throws PostNotFound when there is no such page; the first is always there, if
	 * empty
	 */
	@GetExchange("/internal/data/posts/page")
	PostPage page(@RequestParam int number, @RequestParam int size);

	/**
	 * A post with its neighbours in time.
	 * @throws PostNotFound when no post of that slug is published
	 */
	@GetExchange("/internal/data/posts/post")
	PostView post(@RequestParam String slug);

	/**
	 * A page such as "about us".
	 * @throws PostNotFound when no page of that slug is published
	 */
	@GetExchange("/internal/data/posts/static-page")
	PostView staticPage(@RequestParam String slug);

	/**
	 * What whoever acts may read of a published post or page: the rest of it is for
	 * members or editors in person.
	 * @throws PostNotFound when nothing of that id is published
	 */
	@GetExchange("/internal/data/posts/reading")
	Reading reading(@RequestParam UUID post);

	/** Where the post or page stands now that stood at that address once. */
	@GetExchange("/internal/data/posts/moved")
	Optional<PostAddress> moved(@RequestParam String slug);

	/**
	 * The newest posts with their text, for those who read elsewhere.
	 * @param size how many at most, 1 to 100
	 */
	@GetExchange("/internal/data/posts/latest")
	List<PostText> latest(@RequestParam int size);

	/**
	 * A post or page as Markdown.
	 * @throws PostNotFound when nothing of that kind and slug is published
	 */
	@GetExchange("/internal/data/posts/markdown")
	PostMarkdown markdown(@RequestParam PostKind kind, @RequestParam String slug);

	/** The published posts among those ids, in the order of the ids. */
	@GetExchange("/internal/data/posts/cards")
	List<PostCard> cards(@RequestParam List<UUID> ids);

	/** How many posts are published. */
	@GetExchange("/internal/data/posts/count")
	long count();

}
