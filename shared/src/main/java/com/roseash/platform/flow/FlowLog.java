package com.roseash.platform.flow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors see of the runs of flows, and what they can do about them. */
@Component
@Transactional(readOnly = true)
public class FlowLog {

	private static final UUID NEWEST = new UUID(-1, -1);

	private final FlowReader reader;

	private final FlowRunner runner;

	private final JdbcClient jdbc;

	private final Access access;

	FlowLog(FlowReader reader, FlowRunner runner, JdbcClient jdbc, Access access) {
		this.access = access;
		this.reader = reader;
		this.runner = runner;
		this.jdbc = jdbc;
	}

	/** The newest runs before that one, or the newest of all. */
	public List<FlowRun> runs(FlowFilter filter, @Nullable UUID before, int limit) {
		requireEditor("see what flows do");
		return this.reader.before((before != null) ? before : NEWEST, filter, limit);
	}

	/**
	 * The newest run that is about that address, if there is one; for whoever may see
	 * that thing.
	 */
	public Optional<FlowRun> newest(String flow, String object) {
		return this.reader.before(NEWEST, new FlowFilter(flow, "", object), 1).stream().findFirst();
	}

	/**
	 * Has a parked run go on with the step that it is stuck at, from the first attempt
	 * on.
	 * @throws NotParked when it is not parked
	 * @throws RunNotFound when there is no such run
	 */
	@Transactional
	public void resume(UUID run) {
		intervene(run, "resume", """
				update flow_run set state = 'running', reason = null, attempts = 0, lost = 0, next_at = now()
				where id = ? and state = 'parked'""");
		this.jdbc.sql("""
				update flow_step set state = 'pending', reason = null, failures = 0, started_at = null
				where run_id = ? and state = 'stuck'""").param(run).update();
		this.runner.wake();
	}

	/**
	 * Gives a parked run up; what it has done stays done.
	 * @throws NotParked when it is not parked
	 * @throws RunNotFound when there is no such run
	 */
	@Transactional
	public void abandon(UUID run) {
		intervene(run, "abandon",
				"update flow_run set state = 'abandoned', finished_at = now() where id = ? and state = 'parked'");
	}

	private void requireEditor(String deed) {
		this.access.only(Role.EDITOR).can(deed);
	}

	private void intervene(UUID run, String action, String change) {
		requireEditor(action + " a flow");
		if (this.jdbc.sql(change).param(run).update() == 0) {
			FlowRun found = this.reader.find(run)
				.orElseThrow(() -> new RunNotFound("The flow log has no run " + run + "."));
			throw new NotParked("The run is " + found.state() + ", so there is nothing to " + action + ".");
		}
		this.jdbc.sql("insert into flow_intervention (id, run_id, action, asked_by) values (?, ?, ?, ?)")
			.params(Ids.next(), run, action, this.access.name())
			.update();
	}

}
