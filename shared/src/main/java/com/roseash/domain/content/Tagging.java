package com.roseash.domain.content;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One published tag of a post, as the view of that name shows it. */
@Embeddable
record Tagging(@Column(name = "position") int position, @Column(name = "tag_id") UUID tag,
		@Enumerated(EnumType.STRING) @Column(name = "tag_kind") PostKind kind, @Column(name = "tag_slug") String slug,
		@Column(name = "tag_name") String name) {

	PostReference reference() {
		return new PostReference(this.tag, this.kind.path(this.slug), this.name);
	}

}
