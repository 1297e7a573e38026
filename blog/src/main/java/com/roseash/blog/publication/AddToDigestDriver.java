package com.roseash.blog.publication;

import com.roseash.domain.account.Notices;
import com.roseash.domain.account.TellMembers;
import com.roseash.platform.flow.Driver;

import org.springframework.stereotype.Component;

/** Puts a post aside for the members' daily digest. */
@Component
class AddToDigestDriver implements Driver<AddToDigest> {

	private final Notices notices;

	AddToDigestDriver(Notices notices) {
		this.notices = notices;
	}

	@Override
	public Class<AddToDigest> effect() {
		return AddToDigest.class;
	}

	@Override
	public String carryOut(AddToDigest effect, String key) {
		return "in the digest of "
				+ this.notices.collect(new TellMembers(key, effect.title(), "", effect.url())).date();
	}

}
