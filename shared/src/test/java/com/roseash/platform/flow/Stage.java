package com.roseash.platform.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityFilter;
import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Inspection;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.activity.Workers;
import com.roseash.platform.config.App;
import com.roseash.platform.flow.FlowRuns.Claim;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where flows are tried out: processes that can be let go on step by step. */
@Lazy
@TestComponent
class Stage {

	static final Duration LEASE = Duration.ofSeconds(5);

	final JdbcClient jdbc;

	final Flows flows;

	final FlowLog log;

	final FlowRuns runs;

	final TransactionTemplate transaction;

	private final Activities activities;

	private final Inspection inspection;

	private final Workers workers = new Workers(Duration.ofMillis(100));

	Stage(JdbcClient jdbc, FlowLog log, FlowRunner runner, TransactionTemplate transaction, Activities activities,
			Inspection inspection, JsonMapper json) {
		this.jdbc = jdbc;
		this.log = log;
		this.transaction = transaction;
		this.activities = activities;
		this.inspection = inspection;
		this.runs = new FlowRuns(jdbc, json);
		this.flows = new Flows(this.runs, runner, json);
		this.workers.start();
		jdbc.sql("create table if not exists carried (key text, number bigserial)").update();
	}

	/** A process that has that driver and gives a step so many attempts. */
	Conductor conductor(Driver<?> driver, int attempts) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("driver", driver);
		FlowSettings settings = new FlowSettings(true, attempts, attempts, LEASE, Duration.ofMillis(1),
				Duration.ofMillis(50));
		Drivers drivers = new Drivers(beans.getBeanProvider(ResolvableType.forClass(Driver.class)));
		return new Conductor(this.runs, drivers, this.inspection, this.transaction, settings);
	}

	/** Something that has happened. */
	Activity activity() {
		this.transaction.executeWithoutResult((status) -> this.activities.record(new Rehearsed("one")));
		return this.inspection.activities(new ActivityFilter("", "", ""), null, 1).getFirst();
	}

	void begin(Flow<?> flow, Activity activity) {
		this.transaction.executeWithoutResult((status) -> flow.handle(activity));
	}

	/** The flow's only run. */
	FlowRun run(Flow<?> flow) {
		return this.log.runs(new FlowFilter(flow.name(), "", ""), null, 2).getFirst();
	}

	/** Takes the run that is due next, whatever its pause. */
	Optional<Claim> claim(Flow<?> flow, Duration lease) {
		this.jdbc.sql("""
				update flow_run set next_at = now() where id in (
					select id from flow_run where flow = ? and turn is null for update skip locked)""")
			.param(flow.name())
			.update();
		return this.runs.claim(Set.of(flow.name()), UUID.randomUUID(), lease);
	}

	/** Takes the next step; false if there is none to take. */
	boolean advance(Conductor conductor, Flow<?> flow) {
		return claim(flow, LEASE).map((claim) -> advance(conductor, flow, claim)).orElse(false);
	}

	boolean advance(Conductor conductor, Flow<?> flow, Claim claim) {
		try {
			conductor.advance(claim, flow, this.workers);
			return true;
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/** The keys of the effects of that run that were carried out. */
	List<String> carried(FlowRun run) {
		return this.jdbc.sql("select substr(key, 38) from carried where key like ? || '%' order by number")
			.param(run.id().toString())
			.query(String.class)
			.list();
	}

	void mark(String key) {
		this.jdbc.sql("insert into carried (key) values (?)").param(key).update();
	}

	/** An event that no domain knows. */
	record Rehearsed(String name) implements DomainEvent {

		@Override
		public Verb verb() {
			return Verb.CREATE;
		}

		@Override
		public Audience audience() {
			return Audience.INTERNAL;
		}

		@Override
		public Thing object() {
			return new Thing("Note", App.BLOG, "/things/" + this.name, this.name);
		}

		@Override
		public Set<String> evicts() {
			return Set.of();
		}

	}

	/** An effect that leaves its key behind. */
	record Mark(String name) implements Effect {

		@Override
		public String key() {
			return this.name;
		}

	}

	/** Leaves the key behind, once the action before has gone well. */
	record MarkDriver(Stage stage, Runnable before) implements Driver<Mark> {

		@Override
		public Class<Mark> effect() {
			return Mark.class;
		}

		@Override
		public String carryOut(Mark effect, String key) {
			this.stage.mark(key);
			this.before.run();
			return "left " + effect.name();
		}

	}

	/** A flow that fires with everything. */
	static final class Simple extends Flow<String> {

		private final Graph<String> graph;

		Simple(Stage stage, String name, Graph<String> graph) {
			super(stage.flows, name, App.BLOG, Verb.CREATE);
			this.graph = graph;
		}

		@Override
		protected boolean fires(Activity activity) {
			return true;
		}

		@Override
		protected String subject(Activity activity) {
			return "subject";
		}

		@Override
		protected Graph<String> graph() {
			return this.graph;
		}

	}

}
