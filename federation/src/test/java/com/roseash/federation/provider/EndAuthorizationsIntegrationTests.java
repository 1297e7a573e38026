package com.roseash.federation.provider;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.roseash.domain.account.Directory;
import com.roseash.domain.account.JoinCooperative;
import com.roseash.domain.account.MemberReadmitted;
import com.roseash.domain.account.MemberSuspended;
import com.roseash.domain.account.ReadmitMember;
import com.roseash.domain.account.SuspendMember;
import com.roseash.federation.signin.Person;
import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityFilter;
import com.roseash.platform.activity.Inspection;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What clients have of a member who was suspended. */
class EndAuthorizationsIntegrationTests extends ProviderKit {

	@Autowired
	Directory directory;

	@Autowired
	Inspection inspection;

	@Autowired
	EndAuthorizations handler;

	@Test
	void theyLoseTheirTokensForGood() throws Exception {
		RefreshToken token = token();
		UUID bea = this.members
			.join(new JoinCooperative("bea", "Bea", "bea@example.org", "Weaves.", LocalDate.of(2026, 1, 1)))
			.id();
		String address = this.blog.authorize();
		Person other = new Person(this.port);
		signIn(other, address, "bea@example.org");
		code(other.get(address));

		this.directory.suspend(new SuspendMember(this.ada.id(), "Spam"));
		this.handler.handle(newest());

		assertThat(authorizations(this.ada.id())).isZero();
		assertThat(authorizations(bea)).as("of somebody else").isEqualTo(1);
		this.directory.readmit(new ReadmitMember(this.ada.id()));
		assertThat(refusal(this.blog.refresh(token))).isEqualTo("invalid_grant");
	}

	@Test
	void itIsDueWithTheSuspensionAndReadmissionEndsNothing() throws Exception {
		this.directory.suspend(new SuspendMember(this.ada.id(), "Spam"));
		assertThat(due(newest())).isEqualTo(1);
		this.directory.readmit(new ReadmitMember(this.ada.id()));
		token();

		this.handler.handle(newest());

		assertThat(due(newest())).isZero();
		assertThat(authorizations(this.ada.id())).isEqualTo(1);
	}

	private RefreshToken token() throws Exception {
		return tokens(this.blog.redeem(signedIn())).getTokens().getRefreshToken();
	}

	private Activity newest() {
		return Stream.of("Block", "Undo")
			.flatMap((type) -> this.inspection.activities(new ActivityFilter(type, "", ""), null, 20).stream())
			.filter((activity) -> activity.is(MemberSuspended.class) || activity.is(MemberReadmitted.class))
			.max(Comparator.comparing(Activity::published))
			.orElseThrow();
	}

	private long due(Activity activity) {
		return this.jdbc.sql("select count(*) from ap_handling where activity_id = ? and handler = ?")
			.params(activity.id(), this.handler.name())
			.query(Long.class)
			.single();
	}

	private long authorizations(UUID member) {
		return this.jdbc.sql("select count(*) from oauth2_authorization where principal_name = ?")
			.param(member.toString())
			.query(Long.class)
			.single();
	}

}
