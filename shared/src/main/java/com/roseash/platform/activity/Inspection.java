package com.roseash.platform.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What admins see of the log, and what they can do about it. */
@Component
@Transactional(readOnly = true)
public class Inspection {

	private static final UUID NEWEST = new UUID(-1, -1);

	private final ActivityLog log;

	private final ActivityMetrics metrics;

	private final JdbcClient jdbc;

	private final Access access;

	Inspection(ActivityLog log, ActivityMetrics metrics, JdbcClient jdbc, Access access) {
		this.access = access;
		this.log = log;
		this.metrics = metrics;
		this.jdbc = jdbc;
	}

	/** The newest activities before that one, or the newest of all. */
	public List<Activity> activities(ActivityFilter filter, @Nullable UUID before, int limit) {
		requireAdmin("look into the log");
		return this.log.before((before != null) ? before : NEWEST, filter, limit);
	}

	/** An activity; {@link ActivityNotFound} when there is none of that id. */
	public Activity activity(UUID id) {
		requireAdmin("look into the log");
		return this.log.find(id)
			.orElseThrow(() -> new ActivityNotFound("The log has no activity " + id + ", or not any more."));
	}

	/** What was done to a thing, the latest first. */
	public List<AuditEntry> trail(String object, int limit) {
		requireAdmin("look into the log");
		return this.log.trail(object, limit);
	}

	/** How far the handlers are with these activities, by activity. */
	public Map<UUID, List<Handling>> handlings(List<Activity> activities) {
		return this.jdbc.sql("""
				select activity_id, handler, state, attempts, next_at, finished_at, error
				from ap_handling where activity_id = any(:ids) order by handler""")
			.param("ids", activities.stream().map(Activity::id).toArray(UUID[]::new))
			.query(Inspection::handling)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Handling::activity));
	}

	/** Who had what tried again, of an activity. */
	public List<Retry> retries(UUID activity) {
		return this.jdbc.sql("select handler, asked_by, asked_at from ap_retry where activity_id = ? order by asked_at")
			.param(activity)
			.query((row, number) -> new Retry(row.getString("handler"), row.getString("asked_by"),
					row.getObject("asked_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** How the handlers keep up. */
	public List<HandlerStatus> handlers() {
		this.metrics.measure();
		return this.metrics.statuses();
	}

	/**
	 * Has what was given up tried again, from the first attempt on.
	 * @throws NotDead when it was not given up
	 */
	@Transactional
	public void retry(UUID activity, String handler) {
		requireAdmin("have something tried again");
		int revived = this.jdbc.sql("""
				update ap_handling set state = 'pending', attempts = 0, lost = 0, next_at = now(), finished_at = null
				where activity_id = ? and handler = ? and state = 'dead'""").params(activity, handler).update();
		if (revived == 0) {
			throw new NotDead(
					"“" + handler + "” has not given up activity " + activity + ", so there is nothing to try again.");
		}
		this.jdbc.sql("insert into ap_retry (id, activity_id, handler, asked_by) values (?, ?, ?, ?)")
			.params(Ids.next(), activity, handler, this.access.name())
			.update();
		this.jdbc.sql("select pg_notify('ap_activities', ?)").param(handler).query().listOfRows();
	}

	private void requireAdmin(String deed) {
		this.access.only(Role.ADMIN).can(deed);
	}

	private static Handling handling(ResultSet row, int number) throws SQLException {
		return new Handling(row.getObject("activity_id", UUID.class), row.getString("handler"), row.getString("state"),
				row.getInt("attempts"), row.getObject("next_at", OffsetDateTime.class).toInstant(),
				instant(row.getObject("finished_at", OffsetDateTime.class)), row.getString("error"));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
