package com.roseash.domain.relations;

import java.util.UUID;

import com.roseash.platform.persistence.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One relation in the graph. */
@Entity
@Table(name = "relation")
class Edge {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version;

	private String kind;

	private String fromKind;

	private String fromId;

	private String toKind;

	private String toId;

	private int position;

	@SuppressWarnings("NullAway.Init")
	protected Edge() {
	}

	Edge(RelationKind kind, String from, String to, int position) {
		this.kind = kind.name();
		this.fromKind = kind.from();
		this.fromId = from;
		this.toKind = kind.to();
		this.toId = to;
		this.position = position;
	}

	int position() {
		return this.position;
	}

	void move(int position) {
		this.position = position;
	}

	String to() {
		return this.toId;
	}

	Relation view() {
		return new Relation(this.kind, this.fromId, this.toId, this.position);
	}

}
