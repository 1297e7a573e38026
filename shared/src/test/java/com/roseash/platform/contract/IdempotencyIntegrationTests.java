package com.roseash.platform.contract;

import java.util.List;
import java.util.UUID;

import com.roseash.platform.contract.Probe.MakeThing;
import com.roseash.platform.contract.Probe.NoSuchThing;
import com.roseash.platform.contract.Probe.Thing;
import com.roseash.platform.http.Siblings;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpServerErrorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
@Import(ProbeService.class)
class IdempotencyIntegrationTests {

	private static final int CALLERS = 6;

	@Autowired
	LoopbackClients clients;

	@Autowired
	Siblings siblings;

	@Autowired
	JdbcClient jdbc;

	private final String key = UUID.randomUUID().toString();

	private final String name = this.key.substring(0, 18);

	private Probe probe;

	@BeforeEach
	void connect() {
		this.probe = this.clients.create(Probe.class);
	}

	@Test
	void theSameKeyWithTheSameCommandAnswersTheSame() {
		Thing first = make(this.key, this.name);

		assertThat(make(this.key, this.name)).isEqualTo(first);
		assertThat(made()).isOne();
	}

	@Test
	void theSameKeyWithAnotherCommandIsAConflict() {
		make(this.key, this.name);

		assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> make(this.key, "other"))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(this.key));
		assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> Idempotency.withKey(this.key, () -> {
			this.probe.discard(command(this.name));
			return true;
		}));
		assertThat(made()).isOne();
	}

	@Test
	void withoutAKeyOfOnesOwnEveryCallIsAnother() {
		assertThat(this.probe.make(command(this.name))).isNotEqualTo(this.probe.make(command(this.name)));
		assertThat(made()).isEqualTo(2);
	}

	@Test
	void callersAtOnceWithOneKeyHaveOneEffect() throws Exception {
		List<String> answers = atOnce(this.key);

		assertThat(answers).hasSize(CALLERS).containsOnly(answers.getFirst());
		assertThat(made()).isOne();
	}

	@Test
	void callersAtOnceWithoutAKeyHaveAsManyEffects() throws Exception {
		assertThat(atOnce(null)).doesNotHaveDuplicates();
		assertThat(made()).isEqualTo(CALLERS);
	}

	@Test
	void aRefusalLeavesNeitherEffectNorKey() {
		String refused = "refused " + this.name.substring(0, 8);

		assertThatExceptionOfType(NoSuchThing.class).isThrownBy(() -> make(this.key, refused));

		assertThat(count("select count(*) from probe where name = ?", refused)).isZero();
		assertThat(count("select count(*) from idempotency_key where key = ?", this.key)).isZero();
		assertThat(make(this.key, this.name).name()).isEqualTo(this.name);
	}

	@Test
	void aConnectionLostOnTheWayLosesNothing() {
		ProbeService.DIES.set(true);
		assertThatExceptionOfType(HttpServerErrorException.class).isThrownBy(() -> make(this.key, this.name));
		assertThat(made()).isZero();

		Thing afterwards = make(this.key, this.name);

		assertThat(make(this.key, this.name)).isEqualTo(afterwards);
		assertThat(made()).isOne();
	}

	@Test
	void keysAreForgottenAfterAWeek() {
		make(this.key, this.name);
		this.jdbc.sql("update idempotency_key set created_at = created_at - interval '8 days' where key = ?")
			.param(this.key)
			.update();

		make(UUID.randomUUID().toString(), this.name);

		assertThat(count("select count(*) from idempotency_key where key = ?", this.key)).isZero();
	}

	@Test
	void aKeyTooLongToKeepIsRefused() {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> make("k".repeat(201), this.name))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("Idempotency-Key"));
	}

	private Thing make(String key, String name) {
		return Idempotency.withKey(key, () -> this.probe.make(command(name)));
	}

	private List<String> atOnce(String key) throws Exception {
		return AtOnce.call(CALLERS, () -> send(key));
	}

	private String send(String key) {
		return this.siblings.client(this.clients.url())
			.post()
			.uri("/internal/actions/probe/make")
			.headers((headers) -> {
				if (key != null) {
					headers.set(Idempotency.HEADER, key);
				}
			})
			.contentType(MediaType.APPLICATION_JSON)
			.body(command(this.name))
			.retrieve()
			.body(String.class);
	}

	private int made() {
		return count("select count(*) from probe where name = ?", this.name);
	}

	private int count(String sql, String value) {
		return this.jdbc.sql(sql).param(value).query(Integer.class).single();
	}

	private static MakeThing command(String name) {
		return new MakeThing(name, Money.ofMinor(CurrencyUnit.GBP, 100), List.of(), null);
	}

}
