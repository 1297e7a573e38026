package com.roseash.domain.account;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.limit.TooOften;
import com.roseash.platform.mail.Letterbox;
import com.roseash.platform.mail.Mail;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Invitations} promises, whoever answers. */
public abstract class InvitationsKit {

	private final String name = "v_" + Ids.next().toString().substring(24);

	private final String bob = "bob-" + this.name + "@example.org";

	private UUID ada = Ids.next();

	/** The implementation or client under test. */
	protected abstract Invitations invitations();

	/** Where members join. */
	protected abstract Members members();

	/** How those who were invited join. */
	protected abstract Registrations registrations();

	/** What waits to be sent. */
	protected abstract Letterbox letterbox();

	/** What is kept. */
	protected abstract JdbcClient jdbc();

	@BeforeEach
	void join() {
		this.ada = members()
			.join(new JoinCooperative(this.name, "Ada {0} <b>", this.name + "@example.org", "Bakes.",
					LocalDate.of(2026, 1, 1)))
			.id();
		letterbox().take();
	}

	@Test
	void whoIsInvitedIsToldByWhomAndHowToAccept() {
		Invitation invitation = invite(this.bob);

		assertThat(invitation.byName()).isEqualTo("Ada {0} <b>");
		assertThat(Duration.between(invitation.at(), invitation.until())).isEqualTo(Duration.ofDays(30));
		assertThat(invitations().isInvited(this.bob.toUpperCase())).isTrue();
		assertThat(invitations().pending().getFirst()).isEqualTo(invitation);
		Mail mail = letterbox().take().getFirst();
		assertThat(mail.to()).isEqualTo(this.bob);
		assertThat(mail.text()).contains("Ada {0} <b> invites you", this.bob,
				"http://federation.rose-ash.localhost:8005/signin");
		assertThat(mail.html()).contains("Ada {0} &lt;b&gt; invites you", "/signin\"").doesNotContain("<b>");
	}

	@Test
	void nobodyElseIsInvited() {
		invite(this.bob);

		assertThat(invitations().isInvited("x" + this.bob)).isFalse();
	}

	@Test
	void anInvitationIsRenewedThreeTimesADay() {
		Invitation first = invite(this.bob);
		Invitation second = invite(this.bob);
		Invitation third = invite(this.bob.toUpperCase());

		assertThat(List.of(second.id(), third.id())).containsOnly(first.id());
		assertThat(third.until()).isAfter(first.until());
		assertThatExceptionOfType(TooOften.class).isThrownBy(() -> invite(this.bob))
			.satisfies((refusal) -> assertThat(refusal.again()).isEqualTo(first.at().plus(Duration.ofDays(1))));
		assertThat(letterbox().take()).hasSize(3);
		jdbc().sql("update invitation set mailed_at[1] = mailed_at[1] - interval '1 day' where id = ?")
			.param(first.id())
			.update();
		invite(this.bob);
		assertThatExceptionOfType(TooOften.class).isThrownBy(() -> invite(this.bob));
	}

	@Test
	void invitationsAtOnceSendThreeMails() throws Exception {
		List<String> outcomes = AtOnce.call(8, () -> outcome(this.bob));

		assertThat(outcomes).containsOnly("invited", "TooOften")
			.filteredOn((outcome) -> outcome.equals("invited"))
			.hasSize(3);
		assertThat(letterbox().take()).hasSize(3);
		assertThat(pending()).hasSize(1);
	}

	@Test
	void whatIsTakenBackCannotBeAcceptedNorRenewedWithoutEnd() {
		Invitation invitation = invite(this.bob);

		assertThat(withdraw(invitation)).isEqualTo(invitation);
		assertThat(invitations().isInvited(this.bob)).isFalse();
		assertThat(pending()).isEmpty();
		assertThatExceptionOfType(NotInvited.class).isThrownBy(() -> withdraw(invitation));
		withdraw(invite(this.bob));
		withdraw(invite(this.bob));
		assertThatExceptionOfType(TooOften.class).isThrownBy(() -> invite(this.bob));
	}

	@Test
	void anInvitationIsTakenBackOnce() throws Exception {
		Invitation invitation = invite(this.bob);

		List<String> outcomes = AtOnce.call(6, () -> {
			try {
				withdraw(invitation);
				return "withdrawn";
			}
			catch (NotInvited ex) {
				return "not invited";
			}
		});

		assertThat(outcomes).containsOnlyOnce("withdrawn");
		assertThat(happened(invitation)).containsExactlyInAnyOrder("Offer", "Undo");
	}

	@Test
	void whoJoinsHasAccepted() {
		Invitation invitation = invite(this.bob);

		registrations().register(new RegisterMember(this.name + "b", "Bob", this.bob.toUpperCase()));

		assertThat(invitations().isInvited(this.bob)).isFalse();
		assertThat(pending()).isEmpty();
		assertThat(jdbc().sql("select accepted_at is not null from invitation where id = ?")
			.param(invitation.id())
			.query(Boolean.class)
			.single()).isTrue();
		assertThatExceptionOfType(AddressTaken.class).isThrownBy(() -> invite(this.bob));
	}

	@Test
	void afterThirtyDaysItIsOver() {
		Invitation invitation = invite(this.bob);
		jdbc().sql("update invitation set expires_at = now() where id = ?").param(invitation.id()).update();

		assertThat(invitations().isInvited(this.bob)).isFalse();
		assertThat(pending()).isEmpty();
		assertThatExceptionOfType(NotInvited.class).isThrownBy(() -> withdraw(invitation));
		assertThat(invite(this.bob).id()).isEqualTo(invitation.id());
		assertThat(invitations().isInvited(this.bob)).isTrue();
	}

	@Test
	void whatHappenedIsInTheLogWithoutTheAddress() {
		Invitation invitation = invite(this.bob);
		withdraw(invitation);
		registrations().register(new RegisterMember(this.name + "c", "Bob", this.bob));

		assertThat(happened(invitation)).containsExactly("Offer", "Undo");
		assertThat(jdbc().sql("select count(*) from ap_activities where ap_activities::text ilike ?")
			.param("%" + this.bob + "%")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whatCannotBeIsRefused() {
		assertThatExceptionOfType(AddressTaken.class).isThrownBy(() -> invite(this.name + "@EXAMPLE.org"));
		assertThatExceptionOfType(NobodyKnown.class)
			.isThrownBy(() -> invitations().invite(new InviteMember(this.bob, Ids.next())));
		for (String address : new String[] { "", "bob", "bob@", "a b@example.org", "a@example.org,b@example.org" }) {
			assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new InviteMember(address, this.ada))
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("email"));
		}
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new InviteMember(this.bob, null));
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new WithdrawInvitation(null, this.ada));
		assertThat(letterbox().take()).isEmpty();
	}

	private Invitation invite(String address) {
		return invitations().invite(new InviteMember(address, this.ada));
	}

	private Invitation withdraw(Invitation invitation) {
		return invitations().withdraw(new WithdrawInvitation(invitation.id(), this.ada));
	}

	private List<Invitation> pending() {
		return invitations().pending().stream().filter((one) -> one.email().equalsIgnoreCase(this.bob)).toList();
	}

	private List<String> happened(Invitation invitation) {
		return jdbc().sql("select type from ap_activities where object_id like ? order by id")
			.param("%/invitations/" + invitation.id())
			.query(String.class)
			.list();
	}

	private String outcome(String address) {
		try {
			invite(address);
			return "invited";
		}
		catch (DomainException ex) {
			return ex.getClass().getSimpleName();
		}
	}

}
