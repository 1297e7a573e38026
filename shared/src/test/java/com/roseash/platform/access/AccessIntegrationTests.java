package com.roseash.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.roseash.domain.navigation.ArrangeNavigation;
import com.roseash.domain.navigation.Navigation;
import com.roseash.domain.pages.EnsurePageConfig;
import com.roseash.domain.pages.PageConfigs;
import com.roseash.platform.activity.ActivityFilter;
import com.roseash.platform.activity.Inspection;
import com.roseash.platform.http.Actor;
import com.roseash.platform.http.CallContext;
import com.roseash.platform.http.CallSigner;
import com.roseash.platform.http.Siblings;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import com.roseash.testing.Personas.Persona;
import com.roseash.testing.Personas;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@HttpTest
class AccessIntegrationTests {

	@Autowired
	Access access;

	@Autowired
	Personas personas;

	@Autowired
	Navigation navigation;

	@Autowired
	LoopbackClients clients;

	@Autowired
	Siblings siblings;

	@Autowired
	Inspection inspection;

	@Autowired
	JdbcClient jdbc;

	@Test
	void onlyTheRoleCanAndAnAdminToo() {
		Persona editor = this.personas.member("access_editor", Role.EDITOR);
		Persona member = this.personas.member("access_member");
		Persona admin = this.personas.member("access_admin", Role.ADMIN);

		editor.does(() -> this.access.only(Role.EDITOR).can("publish"));
		admin.does(() -> this.access.only(Role.EDITOR).can("publish"));
		member.does(() -> assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.access.only(Role.EDITOR).can("publish"))
			.withMessage("Only editors can publish."));
		editor.does(() -> assertThat(this.access.only(Role.ADMIN).allows()).isFalse());
	}

	@Test
	void aStewardCanDoItToTheOwnPageAlone() {
		Persona steward = this.personas.stewardOf("orchard", "access_steward");

		steward.does(() -> this.access.only(Role.EDITOR).orStewardOf("orchard").can("publish it"));
		steward.does(() -> assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.access.only(Role.EDITOR).orStewardOf("mill").can("publish it"))
			.withMessage("Only editors and the stewards of this page can publish it."));
	}

	@Test
	void aRoleTakenAwayCountsAtOnceAndSoDoesASuspension() {
		Persona admin = this.personas.member("access_former", Role.ADMIN);
		admin.does(() -> assertThat(this.access.only(Role.EDITOR).allows()).isTrue());

		this.jdbc.sql("update member set suspended_at = now() where id = ?").param(admin.id()).update();
		admin.does(() -> assertThat(this.access.only(Role.EDITOR).orMember(admin.id()).allows()).isFalse());
		this.jdbc.sql("update member set suspended_at = null where id = ?").param(admin.id()).update();
		this.personas.member("access_former");
		admin.does(() -> assertThat(this.access.only(Role.EDITOR).allows()).isFalse());
		admin.does(() -> assertThat(this.access.only(Role.EDITOR).orMember(admin.id()).allows()).isTrue());
	}

	@Test
	void outsideOfRequestsThePlatformActsAndInsideWhoeverIsSignedIn() {
		Persona member = this.personas.member("access_self");

		assertThat(Actor.current()).isEqualTo(new Actor.Platform());
		assertThat(this.access.name()).isEqualTo("operator");
		member.does(() -> {
			assertThat(Actor.current()).isEqualTo(new Actor.Member(member.id()));
			assertThat(this.access.name()).isEqualTo("access_self");
			Actor.asPlatform(() -> assertThat(Actor.current()).isEqualTo(new Actor.Platform()));
		});
	}

	@Test
	void aSiblingActsForWhomItSays() {
		PageConfigs remote = this.clients.create(PageConfigs.class);
		EnsurePageConfig command = new EnsurePageConfig("page", "orchard");
		Persona steward = this.personas.stewardOf("orchard", "access_remote");
		Persona other = this.personas.stewardOf("mill", "access_other");

		steward.does(() -> assertThat(remote.ensure(command).container()).isEqualTo("orchard"));
		other.does(() -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> remote.ensure(command)));
		assertThatNoException().as("the platform itself").isThrownBy(() -> remote.ensure(command));
	}

	@Test
	void aCallForAVisitorWhomNobodyKnowsIsNotThePlatforms() {
		String nobody = this.siblings.encode(CallContext.none(Locale.UK));

		for (String context : List.of(nobody, "no context at all")) {
			int status = this.siblings.client(this.clients.url())
				.post()
				.uri("/internal/actions/page-configs/ensure")
				.header(CallSigner.CONTEXT, context)
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.contentType(MediaType.APPLICATION_JSON)
				.body(new EnsurePageConfig("page", "orchard"))
				.exchange((request, response) -> response.getStatusCode().value());
			assertThat(status).as(context).isEqualTo(401);
		}
	}

	@Test
	void theLogKnowsWhoDidItAndTellsAdminsAlone() {
		Persona editor = this.personas.member("access_doer", Role.EDITOR);
		Persona admin = this.personas.member("access_reader", Role.ADMIN);
		editor.does(() -> this.navigation.arrange(new ArrangeNavigation(List.of())));

		admin.does(() -> assertThat(this.inspection.activities(new ActivityFilter("", "", ""), null, 1).getFirst().by())
			.endsWith("/members/" + editor.id()));
		editor.does(() -> assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.inspection.activities(new ActivityFilter("", "", ""), null, 1)));
	}

}
