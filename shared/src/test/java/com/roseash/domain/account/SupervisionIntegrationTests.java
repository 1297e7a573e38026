package com.roseash.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.roseash.platform.access.AccessException;
import com.roseash.platform.access.NotAllowed;
import com.roseash.platform.access.Role;
import com.roseash.platform.access.SignInNeeded;
import com.roseash.platform.session.SessionIndex;
import com.roseash.platform.session.SessionStore;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may suspend whom, and what follows from it. */
@HttpTest
class SupervisionIntegrationTests {

	@Autowired
	Directory directory;

	@Autowired
	Identities identities;

	@Autowired
	Admins admins;

	@Autowired
	Personas personas;

	@Autowired
	SessionIndex index;

	@Autowired
	SessionStore sessions;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	private final AtomicReference<Persona> ada = new AtomicReference<>();

	private final AtomicReference<Persona> bob = new AtomicReference<>();

	@BeforeEach
	void onlyTwoAdmins() {
		this.jdbc.sql("delete from member_role where role = 'admin'").update();
		this.jdbc.sql("update member set suspended_at = null").update();
		this.ada.set(this.personas.member("supervision_ada", Role.ADMIN));
		this.bob.set(this.personas.member("supervision_bob", Role.ADMIN));
	}

	@Test
	void onlyAdminsSeeAndDecide() {
		Persona editor = this.personas.member("supervision_editor", Role.EDITOR);
		Persona steward = this.personas.stewardOf("mill", "supervision_steward");
		List<Runnable> deeds = List.of(() -> this.directory.search("", null, 1),
				() -> this.directory.newer("", editor.id(), 1), () -> this.directory.entry(editor.handle()),
				() -> this.directory.history(editor.handle(), 1),
				() -> this.directory.suspend(new SuspendMember(editor.id(), "Spam")),
				() -> this.directory.readmit(new ReadmitMember(editor.id())),
				() -> this.identities.assign(new AssignRoles(editor.id(), Set.of(Role.ADMIN), Set.of())));

		for (Runnable deed : deeds) {
			editor.does(() -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(deed::run)
				.withMessageStartingWith("Only admins can "));
			steward.does(() -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(deed::run));
			asNobody(() -> assertThatExceptionOfType(SignInNeeded.class).isThrownBy(deed::run));
			this.ada.get().does(deed);
		}
	}

	@Test
	void theHistoryKnowsWhoDidIt() {
		Persona member = this.personas.member("supervision_member");
		this.ada.get().does(() -> this.directory.suspend(new SuspendMember(member.id(), "Spam")));
		this.bob.get().does(() -> this.directory.readmit(new ReadmitMember(member.id())));

		assertThat(this.directory.history(member.handle(), 2)).extracting(Deed::by)
			.containsExactly("supervision_bob", "supervision_ada");
	}

	@Test
	void theHistoryGoesOnWhenTheLogHasForgotten() {
		Persona member = this.personas.member("supervision_old");
		this.jdbc
			.sql("""
					insert into audit_entry (activity_id, at, application, actor, action, object_id)
					select '01000000-0000-7000-8000-000000000000', '2020-01-01T00:00:00Z', 'account', :by, 'MemberSuspended',
						object_id from ap_activities where object_id like '%/members/supervision_old' limit 1
					on conflict do nothing""")
			.param("by", "http://account.rose-ash.localhost:8006/members/" + this.ada.get().id())
			.update();

		Deed oldest = this.directory.history(member.handle(), 100).getLast();
		assertThat(oldest.what()).isEqualTo("MemberSuspended");
		assertThat(oldest.at()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
		assertThat(oldest.by()).isEqualTo("supervision_ada");
		assertThat(oldest.reason()).isEmpty();
	}

	@Test
	void nobodyDoesItToTheOwnAccount() {
		this.ada.get().does(() -> {
			assertThatExceptionOfType(OwnAccount.class)
				.isThrownBy(() -> this.directory.suspend(new SuspendMember(this.ada.get().id(), "Spam")))
				.withMessageContaining("Another admin can");
			assertThatExceptionOfType(OwnAccount.class).isThrownBy(() -> take(this.ada.get()));
			this.identities.assign(new AssignRoles(this.ada.get().id(), Set.of(Role.ADMIN, Role.EDITOR), Set.of()));
		});
	}

	@Test
	void theLastAdminStays() {
		this.directory.suspend(new SuspendMember(this.bob.get().id(), "Away"));

		assertThatExceptionOfType(LastAdmin.class).isThrownBy(() -> take(this.ada.get()))
			.withMessageContaining("Make somebody else an admin first");
		assertThatExceptionOfType(LastAdmin.class)
			.isThrownBy(() -> this.directory.suspend(new SuspendMember(this.ada.get().id(), "Spam")));
		take(this.bob.get());
		this.directory.readmit(new ReadmitMember(this.bob.get().id()));
		assertThatExceptionOfType(LastAdmin.class).isThrownBy(() -> take(this.ada.get()));
	}

	@RepeatedTest(10)
	void ofTwoAdminsWhoRemoveEachOtherAtOnceOneStays() throws Exception {
		List<String> outcomes = atOnce(this::take, (other) -> {
			this.directory.suspend(new SuspendMember(other.id(), "Spam"));
		});

		assertThat(outcomes).containsExactlyInAnyOrder("done", "NotAllowed");
		assertThat(countAdmins()).isEqualTo(1);
	}

	@Test
	void withoutATurnBothWouldBeGone() throws Exception {
		CyclicBarrier both = new CyclicBarrier(2);
		java.util.function.Consumer<Persona> hasty = (other) -> this.transaction.executeWithoutResult((status) -> {
			this.admins.requireOther(other.id(), "own", "last");
			await(both);
			this.jdbc.sql("delete from member_role where member_id = ?").param(other.id()).update();
		});

		assertThat(atOnce(hasty, hasty)).containsExactly("done", "done");
		assertThat(countAdmins()).isZero();
	}

	@Test
	void whoIsSuspendedIsSignedInNowhereFromThenOn() {
		Persona member = this.personas.member("supervision_signed_in");
		Persona other = this.personas.member("supervision_other");
		String first = signIn(member, "first");
		String second = signIn(member, "second");
		String others = signIn(other, "others");

		this.ada.get().does(() -> this.directory.suspend(new SuspendMember(member.id(), "Spam")));

		assertThat(this.index.of(member.id())).isEmpty();
		assertThat(this.sessions.findById(first)).isNull();
		assertThat(this.sessions.findById(second)).isNull();
		assertThat(this.sessions.findById(others)).isNotNull();
		assertThat(this.jdbc.sql("""
				select count(*) from ap_handling join ap_activities on id = activity_id
				where handler = 'end-sign-ins' and content -> 'rose:data' ->> 'member' = ?""")
			.param(member.id().toString())
			.query(Long.class)
			.single()).as("a process that dies before leaves it to the others").isEqualTo(1);
	}

	private void take(Persona admin) {
		this.identities.assign(new AssignRoles(admin.id(), Set.of(), Set.of()));
	}

	/** Ada does the first to Bob and Bob the second to Ada; what comes of either. */
	private List<String> atOnce(java.util.function.Consumer<Persona> first, java.util.function.Consumer<Persona> second)
			throws Exception {
		AtomicInteger caller = new AtomicInteger();
		return AtOnce.call(2, () -> {
			boolean isAda = caller.getAndIncrement() == 0;
			Persona self = (isAda ? this.ada : this.bob).get();
			Persona other = (isAda ? this.bob : this.ada).get();
			AtomicReference<String> outcome = new AtomicReference<>("done");
			self.does(() -> {
				try {
					(isAda ? first : second).accept(other);
				}
				catch (AccessException ex) {
					outcome.set(ex.getClass().getSimpleName());
				}
			});
			return outcome.get();
		});
	}

	private static void await(CyclicBarrier both) {
		try {
			both.await();
		}
		catch (InterruptedException | java.util.concurrent.BrokenBarrierException ex) {
			throw new AssertionError(ex);
		}
	}

	private long countAdmins() {
		return this.jdbc.sql("""
				select count(*) from member_role join member on id = member_id
				where role = 'admin' and suspended_at is null""").query(Long.class).single();
	}

	private String signIn(Persona member, String name) {
		String session = begin(this.sessions);
		this.index.begin(name + member.id(), member.id(), Instant.parse("2026-11-21T12:00:00Z"), "Firefox");
		this.index.add(name + member.id(), session);
		return session;
	}

	private static <S extends Session> String begin(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		sessions.save(session);
		return session.getId();
	}

	private static void asNobody(Runnable deed) {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
		try {
			deed.run();
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
	}

}
