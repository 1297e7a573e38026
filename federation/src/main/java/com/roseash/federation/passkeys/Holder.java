package com.roseash.federation.passkeys;

import java.util.UUID;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;

/**
 * Who has a passkey, and what is known of the passkey.
 *
 * @param handle what the passkey knows its holder by, which is random
 * @param member the member's id
 * @param signatures how often the passkey has signed; 0 if it does not count
 * @param synced whether it can be on several devices, so in no one's hardware alone
 */
record Holder(Bytes handle, UUID member, long signatures, boolean synced) implements PublicKeyCredentialUserEntity {

	private static final long serialVersionUID = 1L;

	@Override
	public Bytes getId() {
		return this.handle;
	}

	@Override
	public String getName() {
		return this.member.toString();
	}

	@Override
	public String getDisplayName() {
		return getName();
	}

	/** How it proves who somebody is (RFC 8176): by a key in hardware, or in software. */
	String method() {
		return this.synced ? "swk" : "hwk";
	}

	/**
	 * Whether it can be the same passkey, and no copy of it, that has signed so often.
	 */
	boolean canHaveSigned(long times) {
		return times > this.signatures || (times == 0 && this.signatures == 0);
	}

}
