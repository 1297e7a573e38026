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

	private final Relations relations;

	private final Access access;

	Pickers(Relations relations, Access access) {
		this.relations = relations;
		this.access = access;
	}

	/** The pickers of an edit page. */
	public List<Picker> of(Manuscript manuscript) {
		boolean editor = this.access.only(Role.EDITOR).allows();
		return Stream.of("related", TAGGED, "translation-of")
			.filter((kind) -> editor || kind.equals(TAGGED))
			.map((kind) -> of(manuscript, kind))
			.toList();
	}

	Picker of(Manuscript manuscript, String kind) {
		return new Picker(manuscript.card().slug(), kind,
				this.relations.chosen(kind, manuscript.card().id().toString()),
				kind.equals(TAGGED) && this.access.only(Role.EDITOR).allows());
	}

}
