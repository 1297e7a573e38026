package com.roseash.federation.passkeys;

import java.net.URI;
import java.util.List;

import com.roseash.domain.account.Identity;
import com.roseash.platform.config.Site;

import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions.PublicKeyCredentialCreationOptionsBuilder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions.PublicKeyCredentialRequestOptionsBuilder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;

/**
 * What we ask of passkeys: that they belong to this site, know whose they are, and verify
 * who uses them.
 */
final class Requirements {

	private final Site site;

	Requirements(Site site) {
		this.site = site;
	}

	/** Who we are, to passkeys: the host of our public address. */
	PublicKeyCredentialRpEntity relyingParty() {
		return PublicKeyCredentialRpEntity.builder()
			.id(URI.create(this.site.url("")).getHost())
			.name(this.site.name())
			.build();
	}

	/** Whose pages may use them, alone. */
	String origin() {
		return this.site.url("");
	}

	static PublicKeyCredentialCreationOptionsBuilder ofNewPasskeys(PublicKeyCredentialCreationOptionsBuilder options) {
		return options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
			.userVerification(UserVerificationRequirement.REQUIRED)
			.residentKey(ResidentKeyRequirement.REQUIRED)
			.build());
	}

	/** Whoever signs in is not named before. */
	static PublicKeyCredentialRequestOptionsBuilder ofPasskeys(PublicKeyCredentialRequestOptionsBuilder options) {
		return options.userVerification(UserVerificationRequirement.REQUIRED).allowCredentials(List.of());
	}

	/** The same options, with the names by which the member finds the passkey again. */
	static PublicKeyCredentialCreationOptions shownTo(Identity member, PublicKeyCredentialCreationOptions options) {
		return PublicKeyCredentialCreationOptions.builder()
			.rp(options.getRp())
			.user(ImmutablePublicKeyCredentialUserEntity.builder()
				.id(options.getUser().getId())
				.name(member.email())
				.displayName(member.name())
				.build())
			.challenge(options.getChallenge())
			.pubKeyCredParams(options.getPubKeyCredParams())
			.timeout(options.getTimeout())
			.excludeCredentials(options.getExcludeCredentials())
			.authenticatorSelection(options.getAuthenticatorSelection())
			.attestation(options.getAttestation())
			.extensions(options.getExtensions())
			.build();
	}

}
