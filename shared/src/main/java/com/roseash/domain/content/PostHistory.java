package com.roseash.domain.content;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how posts were before, and writes them so again. */
@Service
@Transactional(readOnly = true)
class PostHistory implements Revisions {

	private final PostRepository posts;

	private final RevisionLog log;

	private final Manuscripts manuscripts;

	private final Access access;

	PostHistory(PostRepository posts, RevisionLog log, Manuscripts manuscripts, Access access) {
		this.posts = posts;
		this.log = log;
		this.manuscripts = manuscripts;
		this.access = access;
	}

	@Override
	public List<Revision> list(String slug) {
		return this.log.list(post(slug));
	}

	@Override
	public Revision revision(String slug, int number) {
		return this.log.find(post(slug), number)
			.orElseThrow(() -> new RevisionNotFound("There is no revision " + number + " of “" + slug + "”."));
	}

	@Override
	@Transactional
	public Manuscript restore(RestoreRevision command) {
		WritePost text = revision(command.slug(), command.number()).text();
		return this.manuscripts.write(text.at(command.slug()).upon(command.version()).untagged());
	}

	private UUID post(String slug) {
		this.access.only(Role.EDITOR).orStewardOf(slug).can("see how it was before");
		return this.posts.findBySlug(slug)
			.orElseThrow(() -> new PostNotFound("Nothing is written as “" + slug + "”."))
			.id();
	}

}
