package com.roseash.domain.social;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the cooperative says of itself. */
@Service
@Transactional
class SelfDescription implements Cooperative {

	private final CooperativeProfileRepository profiles;

	private final Turns turns;

	private final Activities activities;

	private final Access access;

	SelfDescription(CooperativeProfileRepository profiles, Turns turns, Activities activities, Access access) {
		this.access = access;
		this.profiles = profiles;
		this.turns = turns;
		this.activities = activities;
	}

	@Override
	@Transactional(readOnly = true)
	public Profile profile() {
		return this.profiles.findById(CooperativeProfile.ONLY)
			.map(CooperativeProfile::profile)
			.orElseThrow(() -> new NotDescribed("Nobody has written yet who we are."));
	}

	@Override
	public Profile describe(Profile profile) {
		this.access.only(Role.ADMIN).can("say who the cooperative is");
		this.turns.take("cooperative_profile", "");
		CooperativeProfile stored = this.profiles.findById(CooperativeProfile.ONLY)
			.orElseGet(() -> this.profiles.save(new CooperativeProfile(profile)));
		stored.describe(profile);
		Profile described = stored.profile();
		this.activities.record(new CooperativeDescribed(described));
		return described;
	}

}
