package com.roseash.domain.content;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Finds what is published by its words. */
@Contract(name = "search", owner = App.BLOG)
public interface Search {

	/**
	 * The posts and pages that have all of the words, in any form, the last one perhaps
	 * unfinished: in the title, the excerpt or the text, or as a tag or the author. Words
	 * in quotes stand beside each other, {@code -word} must not be there, {@code or} is
	 * either. The best come first; of words that very many have, the best of the newest
	 * (200 posts and pages). If nothing has them, and none of these signs was used, those
	 * whose title is written almost so.
	 * @param query at most 200 characters; nothing is found for none
	 * @param page the page, from 1; the last one if there are not so many
	 */
	@GetExchange("/internal/data/search/posts")
	SearchResult posts(@RequestParam String query, @RequestParam int page);

}
