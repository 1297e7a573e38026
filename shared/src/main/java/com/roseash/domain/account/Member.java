package com.roseash.domain.account;

import java.time.LocalDate;
import java.util.UUID;

import com.roseash.platform.media.Picture;
import com.roseash.platform.persistence.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Someone who belongs to the cooperative. */
@Entity
class Member {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version;

	private String handle;

	private String name;

	@Column(columnDefinition = "citext")
	private String email;

	private String bio;

	private LocalDate joined;

	@Embedded
	private @Nullable Picture picture;

	@SuppressWarnings("NullAway.Init")
	protected Member() {
	}

	@SuppressWarnings("NullAway.Init") // describe sets them all
	Member(JoinCooperative command) {
		this.handle = command.handle();
		describe(command);
	}

	/** Someone who joins by themselves, and has said no more than this. */
	Member(RegisterMember command, LocalDate joined) {
		this.handle = command.handle();
		this.name = command.name();
		this.email = command.email();
		this.bio = "";
		this.joined = joined;
	}

	final void describe(JoinCooperative command) {
		this.name = command.name();
		this.email = command.email();
		this.bio = command.bio();
		this.joined = command.joined();
	}

	void describe(DescribeMember command) {
		this.name = command.name();
		this.bio = command.bio();
	}

	void show(@Nullable Picture picture) {
		this.picture = picture;
	}

	MemberCard card() {
		return new MemberCard(this.id, this.handle, this.name, this.bio, this.joined, this.picture);
	}

}
