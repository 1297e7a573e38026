package com.roseash.platform.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The state of each handler with each activity: pending, running under a lease, failed
 * and due again, done, dead.
 */
@Component
class Handlings {

	private static final String DUE = """
			select name from unnest(:handlers) name
			where exists (select from ap_handling
				where handler = name and state in ('pending', 'failed') and next_at <= now())""";

	private static final String CLAIM = """
			with due as (
				select activity_id from ap_handling h
				where handler = :handler and state in ('pending', 'failed') and next_at <= now()
					and (order_key is null or not exists (
						select from ap_handling earlier
						where earlier.handler = h.handler and earlier.order_key = h.order_key
							and earlier.position < h.position and earlier.state in ('pending', 'running', 'failed')))
				order by next_at limit :most for update skip locked),
			claimed as (
				update ap_handling h set state = 'running', runner = :runner,
					lease_until = now() + :lease * interval '1 millisecond'
				from due where h.handler = :handler and h.activity_id = due.activity_id
				returning h.activity_id, h.attempts, h.lost, h.position)
			select attempts, lost, id, type, actor, object_id, application, audience, published, content
			from claimed join ap_activities on id = activity_id order by claimed.position""";

	/**
	 * Also ends the transaction of a handler that hangs, and with it the handler's hold
	 * on its rows.
	 */
	private static final String FINISH = """
			with finished as (
				update ap_handling set state = 'done', finished_at = now(), attempts = attempts + 1, error = null,
					runner = null, lease_until = null
				where activity_id = any(:activities) and handler = :handler and runner = :runner and state = 'running'
				returning 1)
			select count(*), set_config('statement_timeout', :lease, true),
				set_config('idle_in_transaction_session_timeout', :lease, true) from finished""";

	private static final String RENEW = """
			update ap_handling set lease_until = now() + :lease * interval '1 millisecond'
			where activity_id = :activity and handler = :handler and runner = :runner and state = 'running'""";

	private static final String FAIL = """
			update ap_handling h set attempts = h.attempts + 1, error = :error, runner = null, lease_until = null,
				state = case when h.attempts + 1 < handler.attempts then 'failed' else 'dead' end,
				finished_at = case when h.attempts + 1 < handler.attempts then null else now() end,
				next_at = now() + :pause * interval '1 millisecond'
			from ap_handler handler
			where handler.name = h.handler and h.handler = :handler and h.activity_id = :activity
				and h.runner = :runner and h.state = 'running'""";

	private static final String RELEASE = """
			update ap_handling set state = 'pending', runner = null, lease_until = null
			where handler = :handler and activity_id = any(:activities) and runner = :runner and state = 'running'""";

	private static final String REAP = """
			with lost as (
				select activity_id, handler from ap_handling where state = 'running' and lease_until < now()
				order by lease_until limit 1000 for update skip locked)
			update ap_handling h set lost = h.lost + 1, runner = null, lease_until = null, next_at = now(),
				error = 'The process that handled it did not come back',
				state = case when h.lost < :losses then 'failed' else 'dead' end,
				finished_at = case when h.lost < :losses then null else now() end
			from lost where h.activity_id = lost.activity_id and h.handler = lost.handler""";

	private static final String BURY_ORPHANS = """
			update ap_handling h set state = 'dead', finished_at = now(), error = 'Its handler was removed'
			from ap_handler handler
			where handler.name = h.handler and handler.removed_at < now() - interval '1 hour'
				and h.state in ('pending', 'failed')""";

	private static final String FINISH_PROMPT = """
			update ap_handling set state = 'done', finished_at = now(), attempts = attempts + 1
			from unnest(:activities, :handlers) as prompt (id, name)
			where activity_id = prompt.id and handler = prompt.name and state = 'pending'""";

	private final JdbcClient jdbc;

	private final ActivityLog log;

	Handlings(JdbcClient jdbc, ActivityLog log) {
		this.jdbc = jdbc;
		this.log = log;
	}

	/** Which of those handlers have something that is due. */
	List<String> due(Collection<String> handlers) {
		return this.jdbc.sql(DUE).param("handlers", handlers.toArray(String[]::new)).query(String.class).list();
	}

	/** Takes what is due, in the order of the log, under a lease. */
	List<Claim> claim(String handler, UUID runner, int most, Duration lease) {
		return this.jdbc.sql(CLAIM)
			.param("handler", handler)
			.param("runner", runner)
			.param("most", most)
			.param("lease", lease.toMillis())
			.query((row, number) -> claim(handler, row, number))
			.list();
	}

	/**
	 * Notes that activities are done, in the transaction of their effects; false when the
	 * lease of any was lost.
	 */
	boolean finish(String handler, Collection<UUID> activities, UUID runner, Duration lease) {
		return this.jdbc.sql(FINISH)
			.param("activities", activities.toArray(UUID[]::new))
			.param("handler", handler)
			.param("runner", runner)
			.param("lease", Long.toString(lease.toMillis()))
			.query((row, number) -> row.getLong(1))
			.single() == activities.size();
	}

	/** Begins the lease anew; false when it was lost. */
	boolean renew(Claim claim, UUID runner, Duration lease) {
		return this.jdbc.sql(RENEW)
			.param("activity", claim.activity().id())
			.param("handler", claim.handler())
			.param("runner", runner)
			.param("lease", lease.toMillis())
			.update() == 1;
	}

	/** Notes that an attempt failed: it is due again after a pause, or dead. */
	void fail(Claim claim, UUID runner, String error, Duration pause) {
		this.jdbc.sql(FAIL)
			.param("activity", claim.activity().id())
			.param("handler", claim.handler())
			.param("runner", runner)
			.param("error", error)
			.param("pause", pause.toMillis())
			.update();
	}

	/** Gives back what was claimed and not begun. */
	void release(String handler, Collection<UUID> activities, UUID runner) {
		this.jdbc.sql(RELEASE)
			.param("handler", handler)
			.param("activities", activities.toArray(UUID[]::new))
			.param("runner", runner)
			.update();
	}

	/** Notes what the threads that recorded activities have handled at once. */
	void finishPrompt(List<Claim> claims) {
		this.jdbc.sql(FINISH_PROMPT)
			.param("activities", claims.stream().map((claim) -> claim.activity().id()).toArray(UUID[]::new))
			.param("handlers", claims.stream().map(Claim::handler).toArray(String[]::new))
			.update();
	}

	/**
	 * Makes due again what a process took and did not finish in time; what has outlived
	 * that many processes is dead.
	 */
	int reap(int losses) {
		return this.jdbc.sql(REAP).param("losses", losses).update();
	}

	/** Declares dead what waits for a handler that no version has any more. */
	int buryOrphans() {
		return this.jdbc.sql(BURY_ORPHANS).update();
	}

	private Claim claim(String handler, ResultSet row, int number) throws SQLException {
		return new Claim(handler, this.log.activity(row, number), row.getInt("attempts"), row.getInt("lost"));
	}

	/**
	 * An activity that a handler has in hand.
	 *
	 * @param handler its name
	 * @param activity what to handle
	 * @param attempts how often it was tried before
	 * @param lost how many processes had it in hand and did not come back
	 */
	record Claim(String handler, Activity activity, int attempts, int lost) {

		/** Whether nothing has gone wrong with it yet. */
		boolean isFresh() {
			return this.attempts == 0 && this.lost == 0;
		}

	}

}
