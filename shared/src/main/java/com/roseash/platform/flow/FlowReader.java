package com.roseash.platform.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads runs with their steps and effects: four statements, however many runs. */
@Component
class FlowReader {

	private static final String RUNS = """
			select id, flow, activity_id, object_id, object_name, state, reason, started_at, finished_at
			from flow_run where\s""";

	private static final TypeReference<List<Edge>> EDGES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	FlowReader(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	List<FlowRun> before(UUID id, FlowFilter filter, int limit) {
		List<FlowRun> runs = this.jdbc
			.sql(RUNS + "id < :before" + (filter.flow().isEmpty() ? "" : " and flow = :flow")
					+ (filter.state().isEmpty() ? "" : " and state = :state")
					+ (filter.object().isEmpty() ? "" : " and object_id = :object") + " order by id desc limit :limit")
			.param("before", id)
			.param("flow", filter.flow())
			.param("state", filter.state())
			.param("object", filter.object())
			.param("limit", limit)
			.query(FlowReader::bare)
			.list();
		return whole(runs);
	}

	Optional<FlowRun> find(UUID id) {
		return whole(this.jdbc.sql(RUNS + "id = ?").param(id).query(FlowReader::bare).list()).stream().findFirst();
	}

	private List<FlowRun> whole(List<FlowRun> runs) {
		UUID[] ids = runs.stream().map(FlowRun::id).toArray(UUID[]::new);
		Map<UUID, List<Row<FlowEffect>>> effects = rows(ids,
				"select run_id, step, kind, data, result from flow_effect where run_id = any(?) order by at, key",
				this::effect);
		Map<UUID, List<Row<FlowStep>>> steps = rows(ids, """
				select run_id, name as step, after, state, choice, failures, reason, started_at, finished_at
				from flow_step where run_id = any(?) order by position""",
				(row, run) -> step(row, effects.getOrDefault(run, List.of())));
		Map<UUID, List<Row<Intervention>>> interventions = rows(ids, """
				select run_id, action as step, asked_by, asked_at from flow_intervention where run_id = any(?)
				order by asked_at""", (row, run) -> new Intervention(row.getString("step"), row.getString("asked_by"),
				row.getObject("asked_at", OffsetDateTime.class).toInstant()));
		return runs.stream()
			.map((run) -> new FlowRun(run.id(), run.flow(), run.activity(), run.object(), run.objectName(), run.state(),
					run.reason(), run.started(), run.finished(), values(steps.get(run.id())),
					values(interventions.get(run.id()))))
			.toList();
	}

	private <T> Map<UUID, List<Row<T>>> rows(UUID[] runs, String sql, Reading<T> reading) {
		return this.jdbc.sql(sql).param(runs).query((row, number) -> {
			UUID run = row.getObject("run_id", UUID.class);
			return new Row<>(run, row.getString("step"), reading.read(row, run));
		}).list().stream().collect(Collectors.groupingBy(Row::run));
	}

	private FlowEffect effect(ResultSet row, UUID run) throws SQLException {
		return new FlowEffect(row.getString("kind"), (ObjectNode) this.json.readTree(row.getString("data")),
				row.getString("result"));
	}

	private FlowStep step(ResultSet row, List<Row<FlowEffect>> effects) throws SQLException {
		String name = row.getString("step");
		return new FlowStep(name, this.json.readValue(row.getString("after"), EDGES),
				StepState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getString("choice"),
				row.getInt("failures"), row.getString("reason"), instant(row, "started_at"),
				instant(row, "finished_at"),
				effects.stream().filter((effect) -> effect.step().equals(name)).map(Row::value).toList());
	}

	private static FlowRun bare(ResultSet row, int number) throws SQLException {
		return new FlowRun(row.getObject("id", UUID.class), row.getString("flow"),
				row.getObject("activity_id", UUID.class), row.getString("object_id"), row.getString("object_name"),
				row.getString("state"), row.getString("reason"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(), instant(row, "finished_at"), List.of(),
				List.of());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static <T> List<T> values(@Nullable List<Row<T>> rows) {
		return (rows != null) ? rows.stream().map(Row::value).toList() : List.of();
	}

	/** Something that belongs to a step of a run. */
	private record Row<T>(UUID run, String step, T value) {
	}

	private interface Reading<T> {

		T read(ResultSet row, UUID run) throws SQLException;

	}

}
