package com.roseash.domain.content;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Tags, which are posts or pages themselves: those that are a tag, or something of a
 * subtype of it. What is tagged with one is what has the relation {@code tagged} to it.
 */
@Contract(name = "tags", owner = App.BLOG)
public interface Tags {

	/**
	 * A page of the published posts that are tagged with that, newest first.
	 * @param number the page, from 1
	 * @param size posts a page, 1 to 100
	 * @throws PostNotFound when there is no such page; the first is always there, if
	 * empty
	 */
	@GetExchange("/internal/data/tags/posts")
	PostPage posts(@RequestParam UUID tag, @RequestParam int number, @RequestParam int size);

	/**
	 * The newest of them with their text, for those who read elsewhere.
	 * @param size how many at most, 1 to 100
	 */
	@GetExchange("/internal/data/tags/latest")
	List<PostText> latest(@RequestParam UUID tag, @RequestParam int size);

	/**
	 * A page of what is published and of that type, or of a subtype of it.
	 * @param number the page, from 1
	 * @param size members a page, 1 to 100
	 * @throws PostNotFound when there is no such page; the first is always there, if
	 * empty
	 */
	@GetExchange("/internal/data/tags/members")
	MemberPage members(@RequestParam UUID type, @RequestParam int number, @RequestParam int size);

	/** Whether that post or page is a tag, also if it is not published. */
	@GetExchange("/internal/data/tags/is-tag")
	boolean isTag(@RequestParam UUID post);

	/**
	 * The tag of that name, upper and lower case being the same; it is made if there is
	 * none.
	 */
	@PostExchange("/internal/actions/tags/make")
	PostReference make(@RequestBody MakeTag command);

	/**
	 * Lets a post or page be a tag, or be none any more; what is tagged with it stays so,
	 * and readers see it as long as it is one.
	 * @throws PostNotFound when nothing has that slug
	 */
	@PostExchange("/internal/actions/tags/mark")
	void mark(@RequestBody MarkTag command);

}
