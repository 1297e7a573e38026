package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Who writes the posts, as readers see it. */
@Contract(name = "authors", owner = App.BLOG)
public interface Authors {

	/**
	 * An author with a page of what they published, newest first.
	 * @param number the page, from 1
	 * @param size posts a page, 1 to 100
	 * @throws NoSuchAuthor when nobody of that handle was introduced
	 * @throws PostNotFound when there is no such page; the first is always there, if
	 * empty
	 */
	@GetExchange("/internal/data/authors/page")
	AuthorPage page(@RequestParam String handle, @RequestParam int number, @RequestParam int size);

	/**
	 * An author.
	 * @throws NoSuchAuthor when nobody of that handle was introduced
	 */
	@GetExchange("/internal/data/authors/author")
	Byline author(@RequestParam String handle);

	/**
	 * The author's newest posts with their text, for those who read elsewhere.
	 * @param size how many at most, 1 to 100
	 */
	@GetExchange("/internal/data/authors/latest")
	List<PostText> latest(@RequestParam String handle, @RequestParam int size);

}
