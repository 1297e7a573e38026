package com.roseash.domain.relations;

import org.springframework.http.HttpStatus;

/** No domain contributes that kind of relation. */
public final class UnknownRelationKind extends RelationException {

	private final String field;

	private final String kind;

	UnknownRelationKind(String field, String kind) {
		super(HttpStatus.BAD_REQUEST, "There is no kind of relation called “" + kind + "”.");
		this.field = field;
		this.kind = kind;
	}

	/** The name of the field or parameter that named it. */
	public String field() {
		return this.field;
	}

	/** The kind that was asked for. */
	public String kind() {
		return this.kind;
	}

}
