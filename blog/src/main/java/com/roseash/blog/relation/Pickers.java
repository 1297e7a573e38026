package com.roseash.blog.relation;

import java.util.List;
import java.util.stream.Stream;

import com.roseash.domain.content.Manuscript;
import com.roseash.domain.relations.Relations;
import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;

import org.springframework.stereotype.Component;

/** Fills pickers: those that whoever edits a manuscript may use. */
@Component
public class Pickers {

	static final String TAGGED = "tagged";

	private static final String SUBTYPE_OF = "subtype-of";

	private final Relations relations;

	private final Access access;

	Pickers(Relations relations, Access access) {
		this.relations = relations;
		this.access = access;
	}

	/** The pickers of an edit page; what is a type can be a kind of another, too. */
	public List<Picker> of(Manuscript manuscript, boolean tag) {
		boolean editor = this.access.only(Role.EDITOR).allows();
		boolean type = editor && (tag || isType(manuscript.card().id().toString()));
		return Stream.of("related", TAGGED, SUBTYPE_OF, "translation-of")
			.filter((kind) -> editor || kind.equals(TAGGED))
			.filter((kind) -> type || !kind.equals(SUBTYPE_OF))
			.map((kind) -> of(manuscript, kind))
			.toList();
	}

	/** Whether something is of it, or a kind of it, or it is a kind of something. */
	private boolean isType(String id) {
		return !this.relations.in("is-a", id).isEmpty() || !this.relations.in(SUBTYPE_OF, id).isEmpty()
				|| !this.relations.out(SUBTYPE_OF, id).isEmpty();
	}

	Picker of(Manuscript manuscript, String kind) {
		return new Picker(manuscript.card().slug(), kind,
				this.relations.chosen(kind, manuscript.card().id().toString()),
				kind.equals(TAGGED) && this.access.only(Role.EDITOR).allows());
	}

}
