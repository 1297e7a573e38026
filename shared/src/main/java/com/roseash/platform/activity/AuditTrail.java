package com.roseash.platform.activity;

import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps, for every thing, who did what to it and when. */
@Component
class AuditTrail implements ActivityHandler {

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "audit";
	}

	@Override
	public Subscription subscription() {
		return Subscription.to();
	}

	@Override
	public void handle(Activity activity) {
		if (activity.isAudited()) {
			keep(activity);
		}
	}

	private void keep(Activity activity) {
		this.jdbc
			.sql("""
					insert into audit_entry (activity_id, at, application, actor, action, object_id, object_name)
					values (:id, :at, :application, :actor, :action, :object, :name) on conflict (activity_id) do nothing""")
			.param("id", activity.id())
			.param("at", activity.published().atOffset(ZoneOffset.UTC))
			.param("application", activity.application().id())
			.param("actor", activity.by())
			.param("action", activity.event())
			.param("object", activity.object())
			.param("name", activity.objectName())
			.update();
	}

}
