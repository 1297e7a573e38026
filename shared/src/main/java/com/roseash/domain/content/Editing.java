package com.roseash.domain.content;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who write ask for, each in a transaction of its own. */
@Service
@Transactional
class Editing implements Manuscripts {

	private final ManuscriptLists lists;

	private final Drafting drafting;

	private final Writing writing;

	private final Publishing publishing;

	private final Bylines bylines;

	Editing(ManuscriptLists lists, Drafting drafting, Writing writing, Publishing publishing, Bylines bylines) {
		this.lists = lists;
		this.drafting = drafting;
		this.writing = writing;
		this.publishing = publishing;
		this.bylines = bylines;
	}

	@Override
	@Transactional(readOnly = true)
	public ManuscriptPage list(ManuscriptFilter filter, String query, int page) {
		return this.lists.page(filter, query, page);
	}

	@Override
	@Transactional(readOnly = true)
	public List<PostTitle> titles(List<UUID> ids) {
		return this.lists.titles(ids);
	}

	@Override
	@Transactional(readOnly = true)
	public Manuscript manuscript(String slug) {
		return this.writing.manuscript(slug);
	}

	@Override
	public Manuscript begin(BeginPost command) {
		return this.drafting.begin(command);
	}

	@Override
	public Manuscript duplicate(DuplicatePost command) {
		return this.drafting.duplicate(command);
	}

	/** What was not written over is kept, too. */
	@Override
	@Transactional(noRollbackFor = PostChanged.class)
	public Manuscript write(WritePost command) {
		return this.writing.write(command);
	}

	@Override
	public Manuscript publish(PublishPost command) {
		return this.publishing.publish(command);
	}

	@Override
	public Manuscript unpublish(UnpublishPost command) {
		return this.publishing.unpublish(command);
	}

	@Override
	public Manuscript schedule(SchedulePost command) {
		return this.publishing.schedule(command);
	}

	@Override
	public Manuscript move(MovePost command) {
		return this.publishing.move(command);
	}

	@Override
	public Manuscript trash(TrashPost command) {
		return this.publishing.trash(command);
	}

	@Override
	public Manuscript restore(RestorePost command) {
		return this.publishing.restore(command);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Byline> authors() {
		return this.bylines.all();
	}

	@Override
	@Transactional(readOnly = true)
	public IntroduceAuthor introduction(String handle) {
		return this.bylines.introduction(handle);
	}

	@Override
	public Byline introduce(IntroduceAuthor command) {
		return this.bylines.introduce(command);
	}

}
