package com.roseash.domain.relations;

import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Which things belong together: a graph of typed, directed relations, each thing's in an
 * order of their own. Every method throws {@link UnknownRelationKind} for a kind that no
 * domain contributes.
 */
@Contract(name = "relations", owner = App.BLOG)
public interface Relations {

	/** The kinds of relation there are. */
	@GetExchange("/internal/data/relations/kinds")
	List<RelationKind> kinds();

	/**
	 * Relates one thing to another, and the other to the one where the kind has no
	 * direction. What is related already stays as it is.
	 * @throws SelfRelation when both are the same thing
	 * @throws NotACandidate when the one cannot be related to the other in that way
	 * @throws CircularRelation when the other leads to the one, and must not
	 */
	@PostExchange("/internal/actions/relations/add")
	Relation add(@RequestBody AddRelation command);

	/**
	 * Says in which order a thing is related to which things, and to no others.
	 * @throws RelationsChanged when it was not related to what the caller knew
	 */
	@PostExchange("/internal/actions/relations/arrange")
	List<Relation> arrange(@RequestBody ArrangeRelations command);

	/** Takes a relation away, if it is there. */
	@PostExchange("/internal/actions/relations/remove")
	void remove(@RequestBody RemoveRelation command);

	/** What a thing is related to, in order of position. */
	@GetExchange("/internal/data/relations/out")
	List<Relation> out(@RequestParam String kind, @RequestParam String from);

	/** What a thing is related to, as people call it, in order of position. */
	@GetExchange("/internal/data/relations/chosen")
	List<Candidate> chosen(@RequestParam String kind, @RequestParam String from);

	/** What is related to a thing, the oldest relation first. */
	@GetExchange("/internal/data/relations/in")
	List<Relation> in(@RequestParam String kind, @RequestParam String to);

	/**
	 * Things that could be related to: those whose label contains the text, without the
	 * given thing itself and without what it is related to already.
	 * @param limit how many at most, 1 to 50
	 */
	@GetExchange("/internal/data/relations/candidates")
	List<Candidate> candidates(@RequestParam String kind, @RequestParam(required = false) @Nullable String from,
			@RequestParam String query, @RequestParam int limit);

}
