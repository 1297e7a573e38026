package com.roseash.blog.publication;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.PostPublished;
import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.flow.Flow;
import com.roseash.platform.flow.Flows;
import com.roseash.platform.flow.Graph;
import com.roseash.platform.flow.Outcome;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import static com.roseash.platform.flow.Edge.after;

/** What happens when a post is published. */
@Component
class PublicationFlow extends Flow<Publication> {

	static final String NAME = "publication";

	private static final String FEED = "/feed.xml";

	private final Manuscripts manuscripts;

	private final Checklist checklist;

	private final PublicationSettings settings;

	private final Site site;

	private final JsonMapper json;

	private final Clock clock;

	private final Graph<Publication> graph = Graph.<Publication>empty()
		.step("validate", this::validate)
		.step("federate", this::federate, after("validate"))
		.step("urgency", this::urgency, after("federate"))
		.step("notify", this::notify, after("urgency", "urgent"))
		.step("digest", this::digest, after("urgency", "news"))
		.step("refresh", this::refresh, after("notify"), after("digest"), after("urgency", "past"));

	PublicationFlow(Flows flows, Manuscripts manuscripts, Checklist checklist, PublicationSettings settings, Site site,
			JsonMapper json, Clock clock) {
		super(flows, NAME, App.BLOG, Verb.CREATE);
		this.manuscripts = manuscripts;
		this.checklist = checklist;
		this.settings = settings;
		this.site = site;
		this.json = json;
		this.clock = clock;
	}

	@Override
	protected boolean fires(Activity activity) {
		return activity.is(PostPublished.class) && activity.as(PostPublished.class, this.json).kind() == PostKind.POST;
	}

	@Override
	protected Publication subject(Activity activity) {
		String slug = activity.as(PostPublished.class, this.json).post().slug();
		return new Publication(this.manuscripts.manuscript(slug), false);
	}

	@Override
	protected Graph<Publication> graph() {
		return this.graph;
	}

	private Outcome validate(Publication publication) {
		if (!publication.rehearsed() && !publication.manuscript().isPublished()) {
			return Outcome.unless(List.of("The post was taken back before anybody was told of it."));
		}
		return Outcome.unless(this.checklist.reasons(publication.manuscript()));
	}

	private Outcome federate(Publication publication) {
		PostCard post = publication.manuscript().card();
		return Outcome.effects(new Federate(post.slug(), post.title(), address(post)));
	}

	private Outcome urgency(Publication publication) {
		PostCard post = publication.manuscript().card();
		if (post.publishedAt().isBefore(this.clock.instant().minus(this.settings.news()))) {
			return Outcome.choice("past");
		}
		return Outcome.choice(Collections.disjoint(post.tags(), this.settings.urgent()) ? "news" : "urgent");
	}

	private Outcome notify(Publication publication) {
		PostCard post = publication.manuscript().card();
		return Outcome.effects(new NotifyMembers(post.title(), post.excerpt(), address(post)));
	}

	private Outcome digest(Publication publication) {
		PostCard post = publication.manuscript().card();
		return Outcome.effects(new AddToDigest(post.title(), address(post)));
	}

	private Outcome refresh(Publication publication) {
		PostCard post = publication.manuscript().card();
		return Outcome.effects(new Evict(List.copyOf(new TreeSet<>(post.shownBy()))),
				new Warm(List.of("/", FEED, post.path())));
	}

	private String address(PostCard post) {
		return this.site.url(App.BLOG, post.path());
	}

}
