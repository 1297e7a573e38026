package com.roseash.platform.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes those who change the same thing at the same time wait for each other, on all
 * replicas, also when there is no row of it yet. Who takes several takes them before the
 * rows, in the order of their names.
 */
@Component
public class Turns {

	private final JdbcClient jdbc;

	Turns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits for the turn and keeps it until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void take(String kind, String name) {
		this.jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext(?), hashtext(?))")
			.params(kind, name)
			.query()
			.singleRow();
	}

}
