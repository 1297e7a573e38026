package com.roseash.domain.relations;

import com.roseash.platform.contract.DomainException;

import org.springframework.http.HttpStatus;

/** What can be wrong with a relation. */
public abstract sealed class RelationException extends DomainException
		permits UnknownRelationKind, SelfRelation, RelationsChanged, CircularRelation, NotACandidate {

	RelationException(HttpStatus status, String message) {
		super(status, message);
	}

}
