package com.roseash.platform.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
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

	/** What tells the processors that there is something new. */
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
			select pg_notify('ap_activities', name) from due join ap_handler on name = handler and not prompt""";

	private static final String COLUMNS = "id, type, actor, object_id, application, audience, published, content";

	private final JdbcClient jdbc;

	private final Handlers handlers;

	private final JsonMapper json;

	ActivityLog(JdbcClient jdbc, Handlers handlers, JsonMapper json) {
		this.jdbc = jdbc;
		this.handlers = handlers;
		this.json = json;
	}

	/** Writes an activity, and for each handler that it is due. */
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
			.query()
			.listOfRows();
	}

	Optional<Activity> find(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from ap_activities where id = ?")
			.param(id)
			.query(this::activity)
			.optional();
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

	Activity activity(ResultSet row, int number) throws SQLException {
		return new Activity(row.getObject("id", UUID.class), row.getString("type"), row.getString("actor"),
				row.getString("object_id"), App.of(row.getString("application")),
				Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
				row.getObject("published", OffsetDateTime.class).toInstant(),
				(ObjectNode) this.json.readTree(row.getString("content")));
	}

}
