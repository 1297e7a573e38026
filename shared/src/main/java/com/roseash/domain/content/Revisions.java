package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * How posts and pages were before: one revision of every change that readers saw, and of
 * a draft at most one in ten minutes.
 */
@Contract(name = "revisions", owner = App.BLOG)
public interface Revisions {

	/**
	 * The revisions of a post or page, the newest first, at most 200.
	 * @throws PostNotFound when nothing has that slug
	 */
	@GetExchange("/internal/data/revisions/list")
	List<Revision> list(@RequestParam String slug);

	/**
	 * One of them.
	 * @throws PostNotFound when nothing has that slug
	 * @throws RevisionNotFound when nothing was kept under that number
	 */
	@GetExchange("/internal/data/revisions/revision")
	Revision revision(@RequestParam String slug, @RequestParam int number);

	/**
	 * Writes it again as it was, which is a change like any other.
	 * @throws PostChanged when somebody else wrote it anew in the meantime
	 */
	@PostExchange("/internal/actions/revisions/restore")
	Manuscript restore(@RequestBody RestoreRevision command);

}
