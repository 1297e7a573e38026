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

	private String elsewhere = Elsewhere.NOTHING;

	@SuppressWarnings("NullAway.Init")
	protected Author() {
	}

	@SuppressWarnings("NullAway.Init") // introduce sets them all
	Author(IntroduceAuthor command) {
		this.handle = command.handle();
		introduce(command);
	}

	final void introduce(IntroduceAuthor command) {
		if (command.version() != null && command.version() != this.version) {
			throw new AuthorChanged();
		}
		this.name = command.name();
		this.bio = command.bio();
		this.picture = command.picture();
		this.elsewhere = (command.elsewhere() != null) ? command.elsewhere() : this.elsewhere;
	}

	/** The command that introduces the author as they are. */
	IntroduceAuthor introduction() {
		return new IntroduceAuthor(this.handle, this.name, this.bio, this.picture, this.elsewhere, this.version);
	}

	String handle() {
		return this.handle;
	}

	Byline byline() {
		return new Byline(this.id, this.handle, this.name, this.bio, this.picture);
	}

}
