package com.roseash.platform.site;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.roseash.platform.access.NotAllowed;
import com.roseash.platform.access.Role;
import com.roseash.platform.access.SignInNeeded;
import com.roseash.platform.cache.SlotCache;
import com.roseash.platform.config.Site;
import com.roseash.platform.contract.InvalidField;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.Personas;
import com.roseash.testing.SqlCount;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@HttpTest
class SettingsIntegrationTests {

	@Autowired
	Settings settings;

	@Autowired
	SettingsTable table;

	@Autowired
	Site site;

	@Autowired
	SlotCache cache;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource dataSource;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Personas personas;

	@Autowired
	SqlCount statements;

	@BeforeEach
	@AfterEach
	void begin() {
		RequestContextHolder.resetRequestAttributes();
		this.jdbc.sql("delete from site_settings").update();
		this.cache.evict(List.of(CurrentSettings.TAG));
	}

	@Test
	void theConfigurationCountsUntilSomebodySaysSomethingElse() {
		assertThat(this.site.name()).isEqualTo("Rose Ash");
		assertThat(this.site.language()).isEqualTo("en-GB");
		assertThat(this.settings.forChange().version()).isZero();

		change("Thorn and Soot", 0);

		assertThat(this.site.name()).isEqualTo("Thorn and Soot");
		assertThat(this.site.version()).isOne();
	}

	@Test
	void adminsAloneChangeThem() {
		this.personas.member("site_admin", Role.ADMIN).does(() -> change("By an admin", 0));
		this.personas.member("site_editor", Role.EDITOR)
			.does(() -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> change("By an editor", 1))
				.withMessage("Only admins can change the settings of the site."));
		this.personas.stewardOf("orchard", "site_steward")
			.does(() -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(this.settings::forChange));
		assertThat(this.site.name()).isEqualTo("By an admin");
	}

	@Test
	void whatCannotBeTakenIsRefusedByTheService() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> change(" ", 0))
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo("title"));
		assertThat(this.table.read()).isEmpty();
	}

	@Test
	void theSecondWhoChangesTheSameIsRefused() {
		change("First", 0);

		assertThatExceptionOfType(SettingsChanged.class).isThrownBy(() -> change("Second", 0));
		assertThat(this.site.name()).isEqualTo("First");
		change("Second, having seen the first", 1);
		assertThat(this.site.version()).isEqualTo(2);
		assertThatExceptionOfType(SettingsChanged.class).isThrownBy(() -> change("From before", 1));
		assertThatExceptionOfType(SettingsChanged.class).isThrownBy(() -> change("From nowhere", 9));
	}

	@Test
	void ofManyAtOnceOneChangesThem() throws Exception {
		for (int version = 0; version < 3; version++) {
			int last = version;
			List<Boolean> changed = AtOnce.call(8, () -> changes(last));
			assertThat(changed).containsOnlyOnce(true);
			assertThat(this.settings.forChange().version()).isEqualTo(last + 1);
		}
	}

	/** The control: who does not say what they change, overwrites what others did. */
	@Test
	void withoutTheVersionAllOfThemWould() throws Exception {
		change("First", 0);
		List<Integer> changed = AtOnce.call(8,
				() -> this.jdbc.sql("update site_settings set title = 'x', version = version + 1").update());
		assertThat(changed).containsOnly(1);
	}

	@Test
	void whatIsNotCommittedNobodyHears() {
		int before = activities();

		this.transaction.executeWithoutResult((status) -> {
			change("Never", 0);
			this.cache.evict(List.of(CurrentSettings.TAG));
			assertThat(this.site.name()).as("who wrote it sees it").isEqualTo("Never");
			status.setRollbackOnly();
		});

		assertThat(this.site.name()).isEqualTo("Rose Ash");
		assertThat(this.table.read()).isEmpty();
		assertThat(activities()).isEqualTo(before);
		change("Said", 0);
		assertThat(activities()).as("the control").isEqualTo(before + 1);
	}

	@Test
	void theyAreNearUntilTheyChange() throws Exception {
		change("Near", 0);
		assertThat(this.site.name()).isEqualTo("Near");
		assertThat(this.statements.during(() -> {
			for (int i = 0; i < 100; i++) {
				assertThat(this.site.name()).isEqualTo("Near");
				assertThat(this.site.zone().getId()).isEqualTo("Europe/London");
			}
			return null;
		})).isZero();
		this.jdbc.sql("update site_settings set title = 'Behind the back'").update();
		assertThat(this.site.name()).as("the control").isEqualTo("Near");
		this.cache.evict(List.of(CurrentSettings.TAG));
		assertThat(this.site.name()).isEqualTo("Behind the back");
	}

	@Test
	@Timeout(30)
	void whoHasAConnectionDoesNotWaitForWhoNeedsOne() throws Exception {
		change("Near", 0);
		assertThat(this.site.name()).isEqualTo("Near");
		this.jdbc.sql("update site_settings set title = 'Now'").update();
		HikariDataSource pool = this.dataSource.unwrap(HikariDataSource.class);
		Phaser together = new Phaser(pool.getMaximumPoolSize() + 1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<String> reader = () -> this.transaction.execute((status) -> {
				together.arriveAndAwaitAdvance();
				together.arriveAndAwaitAdvance();
				return this.site.name();
			});
			List<Future<String>> readers = IntStream.range(0, pool.getMaximumPoolSize())
				.mapToObj((ignored) -> threads.submit(reader))
				.toList();
			try {
				together.awaitAdvanceInterruptibly(together.arrive(), 10, TimeUnit.SECONDS);
				this.cache.evict(List.of(CurrentSettings.TAG));
				Future<String> outsider = threads.submit(this.site::name);
				await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0);
				assertThat(outsider.isDone()).as("the control").isFalse();
				together.awaitAdvanceInterruptibly(together.arrive(), 10, TimeUnit.SECONDS);

				for (Future<String> each : readers) {
					assertThat(each.get()).isEqualTo("Now");
				}
				assertThat(outsider.get()).isEqualTo("Now");
			}
			finally {
				together.forceTermination();
			}
		}
	}

	@Test
	void nobodyWhoIsNotSignedInSeesThem() {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
		assertThatExceptionOfType(SignInNeeded.class).isThrownBy(this.settings::forChange);
	}

	private boolean changes(int version) {
		try {
			change("By one of many", version);
			return true;
		}
		catch (SettingsChanged ex) {
			return false;
		}
	}

	private SiteSettings change(String title, int version) {
		return this.settings.change(SettingsTextTests.titled(title), version);
	}

	private int activities() {
		return this.jdbc.sql("select count(*) from ap_activities").query(Integer.class).single();
	}

}
