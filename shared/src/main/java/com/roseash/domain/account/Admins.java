package com.roseash.domain.account;

import java.util.UUID;

import com.roseash.platform.http.Actor;
import com.roseash.platform.persistence.Turns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that there is always somebody who runs the platform. */
@Component
class Admins {

	private final JdbcClient jdbc;

	private final Turns turns;

	Admins(JdbcClient jdbc, Turns turns) {
		this.jdbc = jdbc;
		this.turns = turns;
	}

	/**
	 * Waits for whoever else changes what members may do. What an admin may do is only
	 * known after that: it may be what the other one changes.
	 */
	void takeTurn() {
		this.turns.take("admins", "");
	}

	/**
	 * Refuses what would take the platform from that member.
	 * @param own what to say to members who do it to themselves
	 * @param last what to say when there is no other admin
	 */
	void requireOther(UUID member, String own, String last) {
		if (Actor.current().equals(new Actor.Member(member))) {
			throw new OwnAccount(own);
		}
		if (isAdmin("=", member) && !isAdmin("<>", member)) {
			throw new LastAdmin(last);
		}
	}

	private boolean isAdmin(String comparison, UUID member) {
		return this.jdbc.sql("""
				select exists (select from member_role join member on member.id = member_id
					where role = 'admin' and suspended_at is null and member_id\s""" + comparison + " ?)")
			.param(member)
			.query(Boolean.class)
			.single();
	}

}
