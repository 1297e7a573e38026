package com.roseash.federation.passkeys;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import com.roseash.domain.account.Identity;
import com.roseash.platform.config.Site;
import com.webauthn4j.util.exception.WebAuthnException;
import tools.jackson.core.JacksonException;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Our side of the two ceremonies (Web Authentication, section 7). Spring Security checks
 * what was signed; here, each is made one transaction, for one member, once.
 */
@Component
@Transactional
class RelyingParty implements WebAuthnRelyingPartyOperations {

	private final Webauthn4JRelyingPartyOperations ceremonies;

	private final PublicKeyCredentialUserEntityRepository members;

	private final UserCredentialRepository credentials;

	private final Passkeys passkeys;

	private final PasskeyNews news;

	private final Challenges challenges;

	RelyingParty(PublicKeyCredentialUserEntityRepository members, UserCredentialRepository credentials,
			Passkeys passkeys, PasskeyNews news, Challenges challenges, Site site) {
		Requirements requirements = new Requirements(site);
		this.ceremonies = new Webauthn4JRelyingPartyOperations(members, credentials, requirements.relyingParty(),
				Set.of(requirements.origin()));
		this.ceremonies.setCustomizeCreationOptions((options) -> Requirements.ofNewPasskeys(options)
			.rp(requirements.relyingParty())
			.challenge(challenges.issue()));
		this.ceremonies
			.setCustomizeRequestOptions((options) -> Requirements.ofPasskeys(options).challenge(challenges.issue()));
		this.members = members;
		this.credentials = credentials;
		this.passkeys = passkeys;
		this.news = news;
		this.challenges = challenges;
	}

	@Override
	public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
			PublicKeyCredentialCreationOptionsRequest request) {
		Identity member = this.passkeys.registering(UUID.fromString(signedIn()));
		return Requirements.shownTo(member, this.ceremonies.createPublicKeyCredentialCreationOptions(request));
	}

	@Override
	public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
		PublicKeyCredentialCreationOptions options = request.getCreationOptions();
		this.challenges.use(options.getChallenge());
		PublicKeyCredentialUserEntity asked = this.members.findById(options.getUser().getId());
		if (asked == null || !asked.getName().equals(signedIn())) {
			throw NotSignedIn.yet();
		}
		Identity member = this.passkeys.registering(UUID.fromString(asked.getName()));
		CredentialRecord made = proven(() -> this.ceremonies.registerCredential(
				new ImmutableRelyingPartyRegistrationRequest(options, Offer.check(request.getPublicKey()))));
		this.news.added(member, made.getLabel());
		return made;
	}

	@Override
	public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
			PublicKeyCredentialRequestOptionsRequest request) {
		return this.ceremonies.createCredentialRequestOptions(request);
	}

	/** Returns the {@link Holder}. */
	@Override
	public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
		this.challenges.use(request.getRequestOptions().getChallenge());
		Bytes id = request.getPublicKey().getRawId();
		Holder holder = this.passkeys.hold(id).orElseThrow(UnknownPasskey::new);
		proven(() -> this.ceremonies.authenticate(request));
		if (!holder.handle().equals(request.getPublicKey().getResponse().getUserHandle())
				|| !holder.canHaveSigned(signaturesOf(id))) {
			throw new PasskeyRefused("This passkey is not the one we know. Remove it, and sign in by mail.");
		}
		return holder;
	}

	private long signaturesOf(Bytes id) {
		return Objects.requireNonNull(this.credentials.findByCredentialId(id)).getSignatureCount();
	}

	private static String signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			throw NotSignedIn.yet();
		}
		return authentication.getName();
	}

	/** What the libraries found to be right. */
	private static <T> T proven(Supplier<T> ceremony) {
		try {
			return ceremony.get();
		}
		catch (WebAuthnException | JacksonException | IllegalArgumentException ex) {
			PasskeyRefused refused = new PasskeyRefused("This passkey could not be verified. Try it once more.");
			refused.initCause(ex);
			throw refused;
		}
	}

}
