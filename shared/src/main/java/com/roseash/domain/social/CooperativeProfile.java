package com.roseash.domain.social;

import java.util.ArrayList;
import java.util.List;

import com.roseash.platform.web.RichText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

/** The one row of what the cooperative says of itself. */
@Entity
class CooperativeProfile {

	static final int ONLY = 1;

	@Id
	private int id = ONLY;

	@Version
	private int version;

	private String tagline;

	private int founded;

	private String address;

	private String html;

	@ElementCollection(fetch = FetchType.LAZY)
	@CollectionTable(name = "cooperative_principle", joinColumns = @JoinColumn(name = "cooperative_id"))
	@OrderColumn(name = "position")
	private List<PrincipleRow> principles = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected CooperativeProfile() {
	}

	@SuppressWarnings("NullAway.Init") // describe sets them all
	CooperativeProfile(Profile profile) {
		describe(profile);
	}

	final void describe(Profile profile) {
		this.tagline = profile.tagline();
		this.founded = profile.founded();
		this.address = profile.address();
		this.html = RichText.sanitize(profile.html());
		this.principles.clear();
		profile.principles().forEach((one) -> this.principles.add(new PrincipleRow(one.title(), one.text())));
	}

	Profile profile() {
		return new Profile(this.tagline, this.founded, this.address, this.html,
				this.principles.stream().map((one) -> new Profile.Principle(one.title(), one.text())).toList());
	}

	@Embeddable
	record PrincipleRow(String title, String text) {

	}

}
