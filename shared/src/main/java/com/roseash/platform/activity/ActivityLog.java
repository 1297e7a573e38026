package com.roseash.platform.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.config.App;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log as the database keeps it. */
@Component
class ActivityLog {

	/** Where the processors hear which handler has something to do. */
	static final String CHANNEL = "ap_activities";

	private static final String APPEND = """
			with recorded as (
				insert into ap_activities (id, internal, type, actor, object_id, application, audience, published, content)
				values (:id, :internal, :type, :actor, :object, :application, :audience, :published, cast(:content as jsonb))
				returning id, position, type, object_id, audience),
			due as (
				insert into ap_handling (activity_id, handler, position, order_key, next_at)
				select recorded.id, name, recorded.position, case when ordered then object_id end,
					case when prompt then now() + interval '2 seconds' else now() end
				from recorded join ap_handler on removed_at is null
					and (types = '{}' or recorded.type = any(types)) and recorded.audience = any(audiences)
				returning handler)
			select pg_notify('ap_activities', name) from due join ap_handler on name = handler
				and not prompt and not name = any(:here)""";

	/** The newest is in the log alone, what is old perhaps in the trail alone. */
	private static final String TRAIL = """
			select coalesce(kept.at, recorded.published) as at, kept.action, kept.actor as doer, recorded.*
			from (select activity_id, at, action, actor from audit_entry
					where object_id = :object order by at desc limit :limit) kept
				full join (select * from ap_activities
					where object_id = :object order by id desc limit :limit) recorded on recorded.id = activity_id
			where kept.at is not null or coalesce((content ->> 'rose:audited')::boolean, true)
			order by coalesce(activity_id, recorded.id) desc limit :limit""";

	private static final String COLUMNS = "id, type, actor, object_id, application, audience, published, content";

	private final JdbcClient jdbc;

	private final Handlers handlers;

	private final Lanes lanes;

	private final JsonMapper json;

	ActivityLog(JdbcClient jdbc, Handlers handlers, Lanes lanes, JsonMapper json) {
		this.jdbc = jdbc;
		this.handlers = handlers;
		this.lanes = lanes;
		this.json = json;
	}

	/**
	 * Writes an activity, and for each handler that it is due; calls the processes of
	 * those that have no lane here.
	 */
	void append(Activity activity) {
		this.handlers.ensureRegistered();
		this.jdbc.sql(APPEND)
			.param("id", activity.id())
			.param("internal", activity.audience() == Audience.INTERNAL)
			.param("type", activity.type())
			.param("actor", activity.actor())
			.param("object", activity.object())
			.param("application", activity.application().id())
			.param("audience", activity.audience().id())
			.param("published", OffsetDateTime.ofInstant(activity.published(), ZoneOffset.UTC))
			.param("content", this.json.writeValueAsString(activity.content()))
			.param("here", this.lanes.handlers().toArray(String[]::new))
			.query()
			.listOfRows();
	}

	Optional<Activity> find(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from ap_activities where id = ?")
			.param(id)
			.query(this::activity)
			.optional();
	}

	/** Whether that event happened to that thing. */
	boolean knows(String object, String event) {
		return this.jdbc
			.sql("select exists (select from ap_activities where object_id = :object and content ->> '" + Activity.EVENT
					+ "' = :event)")
			.param("object", object)
			.param("event", event)
			.query(Boolean.class)
			.single();
	}

	/** The newest activities before that one. */
	List<Activity> before(UUID id, ActivityFilter filter, int limit) {
		return this.jdbc
			.sql("select " + COLUMNS + " from ap_activities a where id < :before"
					+ (filter.type().isEmpty() ? "" : " and type = :type")
					+ (filter.application().isEmpty() ? "" : " and application = :application")
					+ (filter.state().isEmpty() ? ""
							: " and exists (select from ap_handling h where h.activity_id = a.id and h.state = :state)")
					+ " order by id desc limit :limit")
			.param("before", id)
			.param("type", filter.type())
			.param("application", filter.application())
			.param("state", filter.state())
			.param("limit", limit)
			.query(this::activity)
			.list();
	}

	/** What was done to a thing, the latest first. */
	List<AuditEntry> trail(String object, int limit) {
		return this.jdbc.sql(TRAIL).param("object", object).param("limit", limit).query(this::entry).list();
	}

	private AuditEntry entry(ResultSet row, int number) throws SQLException {
		Activity activity = (row.getObject("id") != null) ? activity(row, number) : null;
		Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
		return (activity != null) ? new AuditEntry(at, activity.event(), activity.by(), activity)
				: new AuditEntry(at, row.getString("action"), row.getString("doer"), null);
	}

	Activity activity(ResultSet row, int number) throws SQLException {
		return new Activity(row.getObject("id", UUID.class), row.getString("type"), row.getString("actor"),
				row.getString("object_id"), App.of(row.getString("application")),
				Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
				row.getObject("published", OffsetDateTime.class).toInstant(),
				(ObjectNode) this.json.readTree(row.getString("content")));
	}

}
