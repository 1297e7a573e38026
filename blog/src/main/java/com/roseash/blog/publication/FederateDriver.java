package com.roseash.blog.publication;

import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostAnnounced;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.flow.Driver;

import org.springframework.stereotype.Component;

/** Writes into the log, for federation, that there is an article. */
@Component
class FederateDriver implements Driver<Federate> {

	private final Manuscripts manuscripts;

	private final Activities activities;

	FederateDriver(Manuscripts manuscripts, Activities activities) {
		this.manuscripts = manuscripts;
		this.activities = activities;
	}

	@Override
	public Class<Federate> effect() {
		return Federate.class;
	}

	@Override
	public String carryOut(Federate effect, String key) {
		this.activities.record(new PostAnnounced(this.manuscripts.manuscript(effect.slug()).card()));
		return "Create(Article) recorded";
	}

}
