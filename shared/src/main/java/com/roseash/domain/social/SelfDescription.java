package com.roseash.domain.social;

import com.roseash.platform.fragment.Evictions;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the cooperative says of itself. */
@Service
@Transactional
class SelfDescription implements Cooperative {

	private final CooperativeProfileRepository profiles;

	private final Turns turns;

	private final Evictions evictions;

	SelfDescription(CooperativeProfileRepository profiles, Turns turns, Evictions evictions) {
		this.profiles = profiles;
		this.turns = turns;
		this.evictions = evictions;
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
		this.turns.take("cooperative_profile", "");
		CooperativeProfile stored = this.profiles.findById(CooperativeProfile.ONLY)
			.orElseGet(() -> this.profiles.save(new CooperativeProfile(profile)));
		stored.describe(profile);
		this.evictions.evict("cooperative");
		return stored.profile();
	}

}
