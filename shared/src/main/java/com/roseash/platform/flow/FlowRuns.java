package com.roseash.platform.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.persistence.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs as the database keeps them while they go on. */
@Component
class FlowRuns {

	private static final String BEGIN = """
			with run as (
				insert into flow_run (id, flow, activity_id, object_id, object_name)
				values (:id, :flow, :activity, :object, :name)
				on conflict on constraint flow_run_once do nothing returning id)
			insert into flow_step (run_id, position, name, after)
			select run.id, step.position, step.name, cast(step.after as jsonb)
			from run, unnest(:names, :afters) with ordinality as step (name, after, position)""";

	private static final String CLAIM = """
			update flow_run set lost = lost + case when turn is null then 0 else 1 end, turn = :turn,
				next_at = now() + :lease * interval '1 millisecond'
			where id = (
				select id from flow_run where state = 'running' and flow = any(:flows) and next_at <= now()
				order by next_at limit 1 for update skip locked)
			returning id, flow, activity_id, attempts, lost""";

	/**
	 * Also ends the transaction of a step that hangs, and with it the step's hold on the
	 * run.
	 */
	private static final String HOLD = """
			select set_config('statement_timeout', :lease, true),
				set_config('idle_in_transaction_session_timeout', :lease, true)
			from flow_run where id = :run and turn = :turn and state = 'running' for update""";

	private static final String SETTLE = """
			update flow_step set state = :state, choice = :choice, started_at = now(), finished_at = clock_timestamp(),
				reason = null
			where run_id = :run and name = :name""";

	private static final String GO_ON = """
			update flow_run set attempts = 0, lost = 0, turn = null, next_at = now(),
				state = case when :finished then 'done' else 'running' end,
				finished_at = case when :finished then clock_timestamp() end
			where id = :run""";

	private static final String FAIL = """
			with run as (
				update flow_run set attempts = attempts + 1, turn = null, next_at = now() + :pause * interval '1 millisecond'
				where id = :run and turn = :turn and state = 'running' returning id)
			update flow_step set failures = failures + 1, reason = :reason from run where run_id = run.id and name = :name""";

	private static final String PARK = """
			with run as (
				update flow_run set turn = null, state = 'parked', reason = :reason
				where id = :run and turn = :turn and state = 'running' returning id)
			update flow_step set state = 'stuck', started_at = now(), reason = :reason
			from run where run_id = run.id and name = :name""";

	private static final TypeReference<List<Edge>> EDGES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	FlowRuns(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Begins a run, unless the activity began one of that flow before. */
	void begin(Flow<?> flow, Activity activity) {
		List<? extends Step<?>> steps = flow.graph().steps();
		this.jdbc.sql(BEGIN)
			.param("id", Ids.next())
			.param("flow", flow.name())
			.param("activity", activity.id())
			.param("object", activity.object())
			.param("name", activity.objectName())
			.param("names", steps.stream().map(Step::name).toArray(String[]::new))
			.param("afters", steps.stream().map(Step::after).map(this.json::writeValueAsString).toArray(String[]::new))
			.update();
	}

	/** Takes a run that is due, for one attempt at its next step. */
	Optional<Claim> claim(Collection<String> flows, UUID turn, Duration lease) {
		return this.jdbc.sql(CLAIM)
			.param("flows", flows.toArray(String[]::new))
			.param("turn", turn)
			.param("lease", lease.toMillis())
			.query((row, number) -> new Claim(row.getObject("id", UUID.class), row.getString("flow"),
					row.getObject("activity_id", UUID.class), row.getInt("attempts") + 1, row.getInt("lost"), turn))
			.optional();
	}

	/** Keeps others from the run until the transaction ends; false if it was taken. */
	boolean hold(Claim claim, Duration lease) {
		return !this.jdbc.sql(HOLD)
			.param("run", claim.run())
			.param("turn", claim.turn())
			.param("lease", Long.toString(lease.toMillis()))
			.query()
			.listOfRows()
			.isEmpty();
	}

	Standing standing(UUID run) {
		return new Standing(
				this.jdbc.sql("select name, after, state, choice from flow_step where run_id = ? order by position")
					.param(run)
					.query(this::place)
					.list());
	}

	/** Notes an effect; false if it was noted before, and with it carried out. */
	boolean note(UUID run, String step, Effect effect) {
		return this.jdbc.sql("""
				insert into flow_effect (run_id, key, step, kind, data)
				values (:run, :key, :step, :kind, cast(:data as jsonb))
				on conflict on constraint flow_effect_pk do nothing""")
			.param("run", run)
			.param("key", effect.key())
			.param("step", step)
			.param("kind", effect.kind())
			.param("data", this.json.writeValueAsString(effect))
			.update() == 1;
	}

	void result(UUID run, Effect effect, String result) {
		this.jdbc.sql("update flow_effect set result = ? where run_id = ? and key = ?")
			.params(result, run, effect.key())
			.update();
	}

	/** Notes how far the run has come, and that it goes on or is done. */
	void goOn(Claim claim, Standing before, Standing after) {
		after.since(before)
			.forEach((place) -> this.jdbc.sql(SETTLE)
				.param("run", claim.run())
				.param("name", place.name())
				.param("state", place.state().id())
				.param("choice", place.choice())
				.update());
		this.jdbc.sql(GO_ON).param("run", claim.run()).param("finished", after.isFinished()).update();
	}

	/** Notes a failed attempt; another is made after a pause. */
	void fail(Claim claim, String step, String reason, Duration pause) {
		this.jdbc.sql(FAIL)
			.param("run", claim.run())
			.param("turn", claim.turn())
			.param("name", step)
			.param("reason", reason)
			.param("pause", pause.toMillis())
			.update();
	}

	/** Puts the run aside until somebody sees to it. */
	void park(Claim claim, String step, String reason) {
		this.jdbc.sql(PARK)
			.param("run", claim.run())
			.param("turn", claim.turn())
			.param("name", step)
			.param("reason", reason)
			.update();
	}

	private Place place(ResultSet row, int number) throws SQLException {
		return new Place(row.getString("name"), this.json.readValue(row.getString("after"), EDGES),
				StepState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getString("choice"));
	}

	/**
	 * A run that this process has in hand.
	 *
	 * @param run which
	 * @param flow of which flow
	 * @param activity what fired it
	 * @param attempt which attempt at its next step this is, from 1
	 * @param lost how many processes had it in hand and did not come back
	 * @param turn tells this claim from any other
	 */
	record Claim(UUID run, String flow, UUID activity, int attempt, int lost, UUID turn) {
	}

}
