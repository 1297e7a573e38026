package com.roseash.domain.content;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how posts were before, and writes them so again. */
@Service
@Transactional(readOnly = true)
class PostHistory implements Revisions {

	private static final String DEED = "see how it was before";

	private final Workbench bench;

	private final RevisionLog log;

	private final Labelling labelling;

	private final Manuscripts manuscripts;

	PostHistory(Workbench bench, RevisionLog log, Labelling labelling, Manuscripts manuscripts) {
		this.bench = bench;
		this.log = log;
		this.labelling = labelling;
		this.manuscripts = manuscripts;
	}

	@Override
	public List<Revision> list(String slug) {
		return this.log.list(post(slug).id());
	}

	@Override
	public Revision revision(String slug, int number) {
		return this.log.find(post(slug).id(), number)
			.orElseThrow(() -> new RevisionNotFound("There is no revision " + number + " of “" + slug + "”."));
	}

	@Override
	@Transactional
	public Manuscript restore(RestoreRevision command) {
		this.bench.takeTurn(command.slug(), DEED);
		Revision revision = revision(command.slug(), command.number());
		Post post = post(command.slug());
		Workbench.requireCurrent(post, command.version());
		this.log.keepAnyway(post.id(), this.bench.seen(post));
		if (revision.tagged() != null) {
			this.labelling.tagAgain(post.id(), revision.tagged());
		}
		return this.manuscripts.write(revision.text().at(command.slug()).upon(command.version()).untagged());
	}

	private Post post(String slug) {
		this.bench.requireWriter(slug, DEED);
		return this.bench.find(slug);
	}

}
