package com.roseash.domain.content;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What is written for the blog, whether readers see it yet or not. */
@Contract(name = "manuscripts", owner = App.BLOG)
public interface Manuscripts {

	/**
	 * A post or a page, as it is written.
	 * @throws PostNotFound when nothing has that slug
	 */
	@GetExchange("/internal/data/manuscripts/manuscript")
	Manuscript manuscript(@RequestParam String slug);

	/**
	 * Writes a draft, or writes the post or page of that slug anew. Readers see the
	 * change at once if it is published, and nothing otherwise.
	 * @throws AuthorNotFound when nobody introduced the author
	 */
	@PostExchange("/internal/actions/manuscripts/write")
	Manuscript write(@RequestBody WritePost command);

	/**
	 * Shows it to readers; changes nothing if they see it already.
	 * @throws PostNotFound when nothing has that slug
	 */
	@PostExchange("/internal/actions/manuscripts/publish")
	Manuscript publish(@RequestBody PublishPost command);

	/**
	 * Takes it back from readers; changes nothing if they do not see it.
	 * @throws PostNotFound when nothing has that slug
	 */
	@PostExchange("/internal/actions/manuscripts/unpublish")
	Manuscript unpublish(@RequestBody UnpublishPost command);

	/** Introduces an author, or replaces what is said of one. */
	@PostExchange("/internal/actions/manuscripts/introduce")
	Byline introduce(@RequestBody IntroduceAuthor command);

}
