package com.roseash.domain.content;

import java.util.List;
import java.util.UUID;

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
	 * A page of what is written, the last written first.
	 * @param query what the title contains, or the whole slug; may be empty
	 * @param page the page, from 1; the last one if there are not so many
	 */
	@GetExchange("/internal/data/manuscripts/list")
	ManuscriptPage list(@RequestParam ManuscriptFilter filter, @RequestParam String query, @RequestParam int page);

	/**
	 * A post or a page, as it is written.
	 * @throws PostNotFound when nothing has that slug
	 */
	@GetExchange("/internal/data/manuscripts/manuscript")
	Manuscript manuscript(@RequestParam String slug);

	/**
	 * Begins a draft at an address of its own, like its title.
	 * @throws AuthorNotFound when nobody introduced the author
	 */
	@PostExchange("/internal/actions/manuscripts/begin")
	Manuscript begin(@RequestBody BeginPost command);

	/**
	 * Writes a draft, or writes the post or page of that slug anew. Readers see the
	 * change at once if it is published, and nothing otherwise.
	 * @throws AuthorNotFound when nobody introduced the author
	 * @throws PostChanged when it is not at the version any more that was changed
	 * @throws InTrash when it was put away
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
	 * Takes it back from readers, or off the schedule; changes nothing otherwise.
	 * @throws PostNotFound when nothing has that slug
	 */
	@PostExchange("/internal/actions/manuscripts/unpublish")
	Manuscript unpublish(@RequestBody UnpublishPost command);

	/**
	 * Shows it to readers at a later time; changes nothing if they see it already.
	 * @throws PostNotFound when nothing has that slug
	 * @throws InTrash when it was put away
	 */
	@PostExchange("/internal/actions/manuscripts/schedule")
	Manuscript schedule(@RequestBody SchedulePost command);

	/**
	 * Gives it another address; the one it had leads there.
	 * @throws PostNotFound when nothing has that slug
	 * @throws AddressTaken when something else stands there
	 * @throws InTrash when it was put away
	 */
	@PostExchange("/internal/actions/manuscripts/move")
	Manuscript move(@RequestBody MovePost command);

	/**
	 * Begins a draft with the same text, at an address like the other's.
	 * @throws PostNotFound when nothing has that slug
	 */
	@PostExchange("/internal/actions/manuscripts/duplicate")
	Manuscript duplicate(@RequestBody DuplicatePost command);

	/**
	 * Takes it back from readers and puts it away.
	 * @throws PostNotFound when nothing has that slug
	 */
	@PostExchange("/internal/actions/manuscripts/trash")
	Manuscript trash(@RequestBody TrashPost command);

	/**
	 * Takes it out of the trash; readers see it when it is published again.
	 * @throws PostNotFound when nothing has that slug
	 */
	@PostExchange("/internal/actions/manuscripts/restore")
	Manuscript restore(@RequestBody RestorePost command);

	/**
	 * What the posts and pages with those ids are called; those that are gone are left
	 * out.
	 */
	@GetExchange("/internal/data/manuscripts/titles")
	List<PostTitle> titles(@RequestParam List<UUID> ids);

	/** Everybody who was introduced as an author, by name. */
	@GetExchange("/internal/data/manuscripts/authors")
	List<Byline> authors();

	/**
	 * What was said to introduce an author, and what another system says besides.
	 * @throws AuthorNotFound when nobody introduced the author
	 */
	@GetExchange("/internal/data/manuscripts/introduction")
	IntroduceAuthor introduction(@RequestParam String handle);

	/**
	 * Introduces an author, or replaces what is said of one.
	 * @throws AuthorChanged when it is not at the version any more that this was made
	 * from
	 */
	@PostExchange("/internal/actions/manuscripts/introduce")
	Byline introduce(@RequestBody IntroduceAuthor command);

}
