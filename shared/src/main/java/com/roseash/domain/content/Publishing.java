package com.roseash.domain.content;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes posts and pages, shows them to readers, takes them back and puts them away. */
@Service
@Transactional
class Publishing implements Manuscripts {

	private final PostRepository posts;

	private final AuthorRepository authors;

	private final FormerAddresses addresses;

	private final RevisionLog revisions;

	private final ManuscriptLists lists;

	private final Labelling labelling;

	private final PostPictures pictures;

	private final TranslationLanguages languages;

	private final Turns turns;

	private final Activities activities;

	private final Clock clock;

	private final Access access;

	Publishing(PostRepository posts, AuthorRepository authors, FormerAddresses addresses, RevisionLog revisions,
			ManuscriptLists lists, Labelling labelling, PostPictures pictures, TranslationLanguages languages,
			Turns turns, Activities activities, Clock clock, Access access) {
		this.access = access;
		this.posts = posts;
		this.authors = authors;
		this.addresses = addresses;
		this.revisions = revisions;
		this.lists = lists;
		this.labelling = labelling;
		this.pictures = pictures;
		this.languages = languages;
		this.turns = turns;
		this.activities = activities;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public ManuscriptPage list(ManuscriptFilter filter, String query, int page) {
		this.access.only(Role.EDITOR).can("see what is being written");
		return this.lists.page(filter, query, page);
	}

	@Override
	@Transactional(readOnly = true)
	public Manuscript manuscript(String slug) {
		requireWriter(slug, "see what is being written");
		return seen(find(slug));
	}

	@Override
	public Manuscript write(WritePost command) {
		takeTurn(command.slug(), "write it");
		List<Author> authors = command.authors().stream().map(this::author).toList();
		Post post = this.posts.findBySlug(command.slug()).orElse(null);
		boolean changed = true;
		if (post == null) {
			this.addresses.remove(command.slug());
			post = this.posts.save(new Post(command, authors, this.pictures.of(command), now()));
		}
		else {
			requireCurrent(post, command.version());
			this.languages.require(post, command.details());
			changed = post.write(command, authors, this.pictures.of(command), now());
		}
		post = tagged(post, command.tags());
		return changed ? written(post) : seen(post);
	}

	private Post tagged(Post post, @Nullable List<String> tags) {
		if (tags == null || tags.equals(post.card(now()).tags())) {
			return post;
		}
		this.labelling.tag(post.id(), tags);
		return find(post.slug());
	}

	@Override
	public Manuscript publish(PublishPost command) {
		takeTurn(command.slug(), "publish it");
		return publish(find(command.slug()));
	}

	@Override
	public Manuscript unpublish(UnpublishPost command) {
		takeTurn(command.slug(), "take it back");
		Post post = find(command.slug());
		post.unschedule();
		boolean changed = post.unpublish();
		Manuscript manuscript = seen(post);
		if (changed) {
			this.activities.record(new PostUnpublished(manuscript.card(), manuscript.kind()));
		}
		return manuscript;
	}

	@Override
	public Manuscript schedule(SchedulePost command) {
		takeTurn(command.slug(), "publish it");
		Post post = find(command.slug());
		requireCurrent(post, null);
		if (post.schedule(command.time())) {
			this.activities.record(new PostScheduled(seen(post).card(), post.kind(), command.time()));
		}
		return seen(post);
	}

	/** Publishes it if its time has come and nobody decided otherwise in the meantime. */
	void publishDue(String slug) {
		takeTurn(slug, "publish it");
		this.posts.findBySlug(slug).filter((post) -> post.isDue(now())).ifPresent(this::publish);
	}

	@Override
	public Manuscript move(MovePost command) {
		takeTurn(command.slug(), "give it another address");
		this.turns.take("post", command.to());
		Post post = find(command.slug());
		requireCurrent(post, null);
		if (command.slug().equals(command.to())) {
			return seen(post);
		}
		if (this.posts.findBySlug(command.to()).isPresent()) {
			throw new AddressTaken("There is something at “" + command.to() + "” already.");
		}
		this.addresses.remove(command.to());
		this.addresses.add(post.move(command.to()), post.id(), now());
		this.activities.record(new PostMoved(seen(post).card(), post.kind(), command.slug()));
		return seen(post);
	}

	@Override
	public Manuscript begin(BeginPost command) {
		this.access.only(Role.EDITOR).can("begin something new");
		String slug = claim(Slugs.of(command.title()));
		return write(new WritePost(command.kind(), slug, command.title(), "", "", null, command.author(), null, false,
				null));
	}

	@Override
	public Manuscript duplicate(DuplicatePost command) {
		this.access.only(Role.EDITOR).can("begin something new");
		Post original = find(command.slug());
		WritePost text = seen(original).text().undated().upon(null);
		Manuscript copy = write(text.at(claim(Slugs.extend(command.slug(), "copy"))));
		this.labelling.copy(original.id(), copy.card().id());
		return seen(find(copy.card().slug()));
	}

	@Override
	public Manuscript trash(TrashPost command) {
		unpublish(new UnpublishPost(command.slug()));
		return putAway(command.slug(), true);
	}

	@Override
	public Manuscript restore(RestorePost command) {
		takeTurn(command.slug(), "take it out of the trash");
		return putAway(command.slug(), false);
	}

	@Override
	@Transactional(readOnly = true)
	public List<PostTitle> titles(List<UUID> ids) {
		this.access.only(Role.EDITOR).can("see what is being written");
		return this.lists.titles(ids);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Byline> authors() {
		return this.authors.findAll(Sort.by("name", "handle")).stream().map(Author::byline).toList();
	}

	@Override
	public Byline introduce(IntroduceAuthor command) {
		this.access.only(Role.EDITOR).can("introduce authors");
		this.turns.take("author", command.handle());
		Author author = this.authors.findByHandle(command.handle())
			.orElseGet(() -> this.authors.save(new Author(command)));
		author.introduce(command);
		Byline byline = author.byline();
		this.activities.record(new AuthorIntroduced(byline));
		return byline;
	}

	/** Finds a slug at which nothing stands, and takes the turn for it. */
	private String claim(String wanted) {
		String slug = this.lists.free(wanted);
		this.turns.take("post", slug);
		return this.lists.isFree(slug) ? slug : claim(wanted);
	}

	private Manuscript putAway(String slug, boolean away) {
		Post post = find(slug);
		if (post.isTrashed() != away) {
			post.putAway(away ? now() : null);
			this.activities.record(new PostTrashed(seen(post).card(), post.kind(), away));
		}
		return seen(post);
	}

	private Manuscript publish(Post post) {
		requireCurrent(post, null);
		boolean changed = post.publish(now());
		Manuscript manuscript = seen(post);
		if (changed) {
			this.revisions.keep(post.id(), manuscript);
			this.activities.record(new PostPublished(manuscript.card(), manuscript.kind()));
		}
		return manuscript;
	}

	private Manuscript written(Post post) {
		Manuscript manuscript = seen(post);
		this.revisions.keep(post.id(), manuscript);
		this.activities.record(new PostWritten(manuscript.card(), manuscript.kind(), manuscript.isPublished()));
		return manuscript;
	}

	/** As it is once this transaction is through. */
	private Manuscript seen(Post post) {
		this.posts.flush();
		return post.manuscript(now());
	}

	/** The time, as exactly as the database keeps it. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/** Makes whoever writes the same thing wait. */
	private void takeTurn(String slug, String deed) {
		requireWriter(slug, deed);
		this.turns.take("post", slug);
	}

	private static void requireCurrent(Post post, @Nullable Integer version) {
		if (post.isTrashed()) {
			throw new InTrash("This is in the trash. Take it out of there first.");
		}
		if (version != null && version != post.version()) {
			throw new PostChanged(post.version());
		}
	}

	private void requireWriter(String slug, String deed) {
		this.access.only(Role.EDITOR).orStewardOf(slug).can(deed);
	}

	private Post find(String slug) {
		return this.posts.findBySlug(slug).orElseThrow(() -> new PostNotFound("Nothing is written as “" + slug + "”."));
	}

	private Author author(String handle) {
		return this.authors.findByHandle(handle)
			.orElseThrow(() -> new AuthorNotFound("Nobody introduced the author “" + handle + "”."));
	}

}
