package com.roseash.account.address;

import java.util.Optional;
import java.util.UUID;

import com.roseash.account.address.AddressProofs.Codes;
import com.roseash.account.address.AddressProofs.Pending;
import com.roseash.domain.account.ChangeAddress;
import com.roseash.domain.account.Identities;
import com.roseash.domain.account.Identity;
import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.mail.Outbox;
import com.roseash.platform.persistence.Turns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a member's address once codes from the old inbox and from the new one were
 * typed. An address that another member has gets a mail without a code, and nobody else
 * learns of it.
 */
@Service
@Transactional
class AddressChanges {

	private final Identities identities;

	private final AddressProofs proofs;

	private final AddressMail mail;

	private final Outbox outbox;

	private final Turns turns;

	private final Access access;

	AddressChanges(Identities identities, AddressProofs proofs, AddressMail mail, Outbox outbox, Turns turns,
			Access access) {
		this.identities = identities;
		this.proofs = proofs;
		this.mail = mail;
		this.outbox = outbox;
		this.turns = turns;
		this.access = access;
	}

	/**
	 * Sends a code to each of both inboxes; what was asked for before is over.
	 * @throws TooManyChanges when the member asked too often
	 */
	void ask(UUID member, String address) {
		requireSelf(member);
		ChangeAddress wanted = new ChangeAddress(member, address);
		this.turns.take("address", member.toString());
		Identity identity = this.identities.member(member);
		if (identity.email().equalsIgnoreCase(wanted.email())) {
			throw new InvalidField("email", "This is your address already.");
		}
		Codes codes = this.proofs.begin(member, wanted.email());
		this.outbox.send(this.mail.toOld(identity.email(), wanted.email(), codes.old()));
		this.outbox
			.send(isTaken(wanted) ? this.mail.toTaken(wanted.email()) : this.mail.toNew(wanted.email(), codes.fresh()));
	}

	/** The address that waits for its codes, if one does. */
	Optional<String> pending(UUID member) {
		return this.proofs.find(member).map(Pending::email);
	}

	/** Changes the address if both codes are right. */
	Confirmation confirm(UUID member, String oldCode, String newCode) {
		requireSelf(member);
		Pending pending = this.proofs.find(member).orElse(null);
		if (pending == null) {
			return new Confirmation.Over();
		}
		ChangeAddress wanted = new ChangeAddress(member, pending.email());
		if (!this.proofs.isProven(pending, new Codes(oldCode, newCode)) || isTaken(wanted)) {
			int left = this.proofs.countWrong(pending);
			return (left > 0) ? new Confirmation.WrongCodes(left) : new Confirmation.Over();
		}
		String former = this.identities.member(member).email();
		this.identities.changeAddress(wanted);
		this.proofs.end(member);
		this.outbox.send(this.mail.toFormer(former, wanted.email()));
		return new Confirmation.Changed(wanted.email());
	}

	private boolean isTaken(ChangeAddress wanted) {
		return !this.identities.byAddress(wanted.email()).isEmpty();
	}

	private void requireSelf(UUID member) {
		this.access.only(Role.ADMIN).orMember(member).can("change this address");
	}

}
