package com.roseash.platform.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the probe answers, behind the proxy that a transaction brings. */
@Transactional
class ProbeService implements Probe {

	/** Whether the next thing made loses its connection once it is in the database. */
	static final AtomicBoolean DIES = new AtomicBoolean();

	private final JdbcClient jdbc;

	ProbeService(JdbcClient jdbc) {
		this.jdbc = jdbc;
		jdbc.sql("create table if not exists probe (id uuid, name text)").update();
	}

	@Override
	public long total(List<UUID> ids) {
		return ids.size();
	}

	@Override
	public LocalDate onDay(LocalDate day, @Nullable Integer offset) {
		return day.plusDays((offset != null) ? offset : 0);
	}

	@Override
	public Optional<Thing> find(String name) {
		return this.jdbc.sql("select id, name from probe where name = ? limit 1")
			.param(name)
			.query((row, number) -> thing(row.getObject("id", UUID.class), row.getString("name")))
			.optional();
	}

	@Override
	public List<Thing> all() {
		return List.of(thing(UUID.randomUUID(), "one"), thing(UUID.randomUUID(), "two"));
	}

	@Override
	public Thing make(MakeThing command) {
		if (command.name().equals("broken")) {
			throw new IllegalStateException("the password is hunter2");
		}
		if (command.name().equals("many")) {
			throw new TooMany(command.parts().size(), command.price());
		}
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into probe values (?, ?)").params(id, command.name()).update();
		if (DIES.getAndSet(false)) {
			this.jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
		}
		if (command.name().startsWith("refused")) {
			throw new NoSuchThing(command.name());
		}
		return new Thing(id, command.name(), command.price(), command.note());
	}

	@Override
	public void discard(MakeThing command) {
		if (this.jdbc.sql("delete from probe where name = ?").param(command.name()).update() == 0) {
			throw new NoSuchThing(command.name());
		}
	}

	private static Thing thing(UUID id, String name) {
		return new Thing(id, name, Money.ofMinor(CurrencyUnit.GBP, 450), null);
	}

}
