package com.roseash.platform.contract;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.contract.Probe.MakeThing;
import com.roseash.platform.contract.Probe.NoSuchThing;
import com.roseash.platform.contract.Probe.Part;
import com.roseash.platform.contract.Probe.Thing;
import com.roseash.platform.contract.Probe.TooMany;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.client.HttpServerErrorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@HttpTest
@Import(ProbeService.class)
class RemoteContractIntegrationTests {

	private static final Money PRICE = Money.ofMinor(CurrencyUnit.GBP, 450);

	@Autowired
	LoopbackClients clients;

	private Probe probe;

	@BeforeEach
	void connect() {
		this.probe = this.clients.create(Probe.class);
	}

	@Test
	void parametersAndResultsTravelUnchanged() {
		LocalDate day = LocalDate.of(2026, 12, 31);

		assertThat(this.probe.total(List.of(UUID.randomUUID(), UUID.randomUUID()))).isEqualTo(2);
		assertThat(this.probe.total(List.of())).isZero();
		assertThat(this.probe.onDay(day, null)).isEqualTo(day);
		assertThat(this.probe.onDay(day, 1)).isEqualTo(LocalDate.of(2027, 1, 1));
		assertThat(this.probe.all()).extracting(Thing::name, Thing::price)
			.containsExactly(tuple("one", PRICE), tuple("two", PRICE));
	}

	@Test
	void aFinderThatFindsNothingIsEmpty() {
		assertThat(this.probe.find("nothing & <nobody> + äöü")).isEmpty();

		this.probe.make(new MakeThing("äöü & + %20", PRICE, List.of(), null));

		assertThat(this.probe.find("äöü & + %20")).isPresent();
	}

	@Test
	void anActionAnswersItsRecord() {
		Thing made = this.probe.make(new MakeThing("spade", PRICE, List.of(new Part("shaft", 1)), "sharp"));

		assertThat(made).isEqualTo(new Thing(made.id(), "spade", PRICE, "sharp"));
	}

	@Test
	void aFactIsTheSameExceptionWithTheSameValues() {
		assertThatExceptionOfType(NoSuchThing.class)
			.isThrownBy(() -> this.probe.discard(new MakeThing("nothing", PRICE, List.of(), null)))
			.withMessage("There is no thing called nothing")
			.satisfies((fact) -> assertThat(fact.name()).isEqualTo("nothing"));
		assertThatExceptionOfType(TooMany.class)
			.isThrownBy(() -> this.probe.make(new MakeThing("many", PRICE, List.of(new Part("p", 1)), null)))
			.satisfies((fact) -> assertThat(fact.worth()).isEqualTo(PRICE))
			.satisfies((fact) -> assertThat(fact.asked()).isEqualTo(1));
	}

	@Test
	void whatFailedUnexpectedlyTellsNothing() {
		assertThatExceptionOfType(HttpServerErrorException.InternalServerError.class)
			.isThrownBy(() -> this.probe.make(new MakeThing("broken", PRICE, List.of(), null)))
			.satisfies((failure) -> assertThat(failure.getResponseBodyAsString()).doesNotContain("hunter2")
				.contains("\"status\":500"));
	}

	@Test
	void aProgramThatIsNoApplicationCallsWithTheSettingsAlone() {
		URI url = this.clients.url();
		Probe outside = ContractClients.of(settings()).create(Probe.class, url);

		assertThat(outside.all()).hasSize(2);
		assertThat(outside.make(new MakeThing("rake", PRICE, List.of(), null)).price()).isEqualTo(PRICE);
	}

	private static RoseAsh settings() {
		return new RoseAsh("Demo", System.getProperty("rose-ash.secret"), "", ZoneId.of("Europe/London"), "GBP", null,
				false, Map.of());
	}

}
