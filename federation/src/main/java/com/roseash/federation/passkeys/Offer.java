package com.roseash.federation.passkeys;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;

/** Looks over what a browser sends of a new passkey, before anything is made of it. */
final class Offer {

	private static final int MOST_TRANSPORTS = 10;

	private Offer() {
	}

	/**
	 * The same, under a name that a passkey may have.
	 * @throws PasskeyRefused when something is missing
	 */
	static RelyingPartyPublicKey check(RelyingPartyPublicKey offered) {
		PublicKeyCredential<AuthenticatorAttestationResponse> credential = offered.getCredential();
		AuthenticatorAttestationResponse response = credential.getResponse();
		if (!Objects.equals(credential.getType(), PublicKeyCredentialType.PUBLIC_KEY)
				|| response.getAttestationObject() == null || response.getClientDataJSON() == null
				|| !areTransports(response.getTransports())) {
			throw new PasskeyRefused("The new passkey did not arrive whole. Try it once more.");
		}
		return new RelyingPartyPublicKey(credential, Passkey.requireName(offered.getLabel()));
	}

	private static boolean areTransports(@Nullable List<AuthenticatorTransport> transports) {
		return transports == null || (transports.size() <= MOST_TRANSPORTS && transports.stream()
			.allMatch((transport) -> transport != null && transport.getValue().matches("[a-z-]{1,20}")));
	}

}
