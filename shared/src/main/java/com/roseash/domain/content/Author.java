package com.roseash.domain.content;

import java.util.UUID;

import com.roseash.platform.media.Picture;
import com.roseash.platform.persistence.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Someone who writes posts. */
@Entity
class Author {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version;

	private String handle;

	private String name;

	private String bio;

	@Embedded
	private @Nullable Picture picture;

	@SuppressWarnings("NullAway.Init")
	protected Author() {
	}

	Author(IntroduceAuthor command) {
		this.handle = command.handle();
		this.name = command.name();
		this.bio = command.bio();
		this.picture = command.picture();
	}

	void introduce(IntroduceAuthor command) {
		this.name = command.name();
		this.bio = command.bio();
		this.picture = command.picture();
	}

	String handle() {
		return this.handle;
	}

	Byline byline() {
		return new Byline(this.id, this.handle, this.name, this.bio, this.picture);
	}

}
