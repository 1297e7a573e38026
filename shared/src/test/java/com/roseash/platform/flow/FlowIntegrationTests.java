package com.roseash.platform.flow;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.flow.FlowRuns.Claim;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import com.roseash.testing.DatabaseTest;
import com.roseash.testing.SqlCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
@Import(Stage.class)
class FlowIntegrationTests {

	private static final Graph<String> TWO = Graph.<String>empty()
		.step("first", (subject) -> Outcome.effects(new Stage.Mark("one"), new Stage.Mark("two")))
		.step("second", (subject) -> Outcome.effects(new Stage.Mark("three")), Edge.after("first"));

	@Autowired
	Stage stage;

	@Autowired
	SqlCount sql;

	@AfterEach
	void end() {
		this.stage.jdbc.sql("truncate flow_run, flow_step, flow_effect, flow_intervention, carried").update();
	}

	@Test
	void aRunTakesOneStepAfterTheOther() {
		Flow<String> flow = begun(TWO);
		Conductor process = this.stage.conductor(marks(), 3);

		assertThat(this.stage.advance(process, flow)).isTrue();
		assertThat(this.stage.run(flow).steps()).extracting(FlowStep::state)
			.containsExactly(StepState.DONE, StepState.PENDING);
		assertThat(this.stage.advance(process, flow)).isTrue();
		assertThat(this.stage.advance(process, flow)).as("a run that is done").isFalse();

		FlowRun run = this.stage.run(flow);
		assertThat(run.state()).isEqualTo("done");
		assertThat(run.finished()).isAfterOrEqualTo(run.started());
		assertThat(run.steps().getFirst().effects()).extracting(FlowEffect::result)
			.containsExactly("left one", "left two");
		assertThat(run.steps().getFirst().took()).isNotNull();
		assertThat(this.stage.carried(run)).containsExactly("one", "two", "three");
	}

	@Test
	void anActivityFiresAFlowOnce() throws Exception {
		Flow<String> flow = new Stage.Simple(this.stage, "once", TWO);
		Activity activity = this.stage.activity();

		AtOnce.call(6, () -> {
			this.stage.begin(flow, activity);
			return true;
		});
		assertThat(this.stage.log.runs(new FlowFilter("once", "", ""), null, 10)).hasSize(1);
		this.stage.begin(flow, this.stage.activity());
		assertThat(this.stage.log.runs(new FlowFilter("once", "", ""), null, 10)).hasSize(2);
	}

	@Test
	void aBranchIsTakenOnceAndItsOtherWaysArePassedOver() {
		Graph<String> graph = Graph.<String>empty()
			.step("branch", (subject) -> Outcome.choice("left"))
			.step("left", (subject) -> Outcome.effects(new Stage.Mark("left")), Edge.after("branch", "left"))
			.step("right", (subject) -> Outcome.effects(new Stage.Mark("right")), Edge.after("branch", "right"))
			.step("beyond", (subject) -> Outcome.effects(new Stage.Mark("beyond")), Edge.after("right"))
			.step("join", (subject) -> Outcome.effects(new Stage.Mark("join")), Edge.after("left"),
					Edge.after("right"));
		Flow<String> flow = begun(graph);

		finish(flow, this.stage.conductor(marks(), 3));

		assertThat(this.stage.run(flow).steps()).extracting(FlowStep::state)
			.containsExactly(StepState.DONE, StepState.DONE, StepState.SKIPPED, StepState.SKIPPED, StepState.DONE);
		assertThat(this.stage.carried(this.stage.run(flow))).containsExactly("left", "join");
	}

	@Test
	void aStepThatFailsTooOftenParksTheRunUntilSomebodySeesToIt() {
		AtomicBoolean broken = new AtomicBoolean(true);
		Flow<String> flow = begun(TWO);
		Conductor process = this.stage.conductor(new Stage.MarkDriver(this.stage, () -> {
			if (broken.get()) {
				throw new IllegalStateException("the printer is on fire");
			}
		}), 3);

		finish(flow, process);
		FlowRun parked = this.stage.run(flow);
		assertThat(parked.isParked()).isTrue();
		assertThat(parked.reason()).isEqualTo("the printer is on fire");
		assertThat(parked.steps()).extracting(FlowStep::state).containsExactly(StepState.STUCK, StepState.PENDING);
		assertThat(parked.steps().getFirst().failures()).isEqualTo(2);
		assertThat(this.stage.carried(parked)).as("the effects of failed attempts").isEmpty();

		broken.set(false);
		this.stage.log.resume(parked.id());
		finish(flow, process);
		FlowRun done = this.stage.run(flow);
		assertThat(done.state()).isEqualTo("done");
		assertThat(done.reason()).isNull();
		assertThat(done.interventions()).singleElement().extracting(Intervention::by).isEqualTo("operator");
		assertThat(this.stage.carried(done)).containsExactly("one", "two", "three");
	}

	@Test
	void aRefusalParksTheRunAtOnceAndItCanBeGivenUp() {
		Flow<String> flow = begun(Graph.<String>empty()
			.step("validate", (subject) -> Outcome.unless(List.of("There is no title.", "There is no text.")))
			.step("tell", (subject) -> Outcome.effects(new Stage.Mark("told")), Edge.after("validate")));

		finish(flow, this.stage.conductor(marks(), 5));
		FlowRun parked = this.stage.run(flow);
		assertThat(parked.reason()).isEqualTo("There is no title.\nThere is no text.");
		assertThat(flow.rehearse("subject").reasons()).containsExactly("There is no title.", "There is no text.");
		assertThat(flow.rehearse("subject").isClear()).isFalse();

		this.stage.log.abandon(parked.id());
		assertThat(this.stage.run(flow).state()).isEqualTo("abandoned");
		assertThatExceptionOfType(NotParked.class).isThrownBy(() -> this.stage.log.resume(parked.id()))
			.withMessageContaining("abandoned");
		assertThatExceptionOfType(RunNotFound.class).isThrownBy(() -> this.stage.log.abandon(Ids.next()));
		assertThat(this.stage.carried(parked)).isEmpty();
	}

	@Test
	void processesThatNeverComeBackParkTheRun() {
		Flow<String> flow = begun(TWO);
		for (int i = 0; i < 4; i++) {
			Claim lost = this.stage.claim(flow, Duration.ZERO).orElseThrow();
			assertThat(lost.attempt()).as("a process that dies is no failure of the step").isEqualTo(1);
		}

		this.stage.advance(this.stage.conductor(marks(), 3), flow);

		assertThat(this.stage.run(flow).isParked()).isTrue();
		assertThat(this.stage.run(flow).reason()).contains("did not come back");
	}

	@Test
	void aStepThatHangsIsEndedAndTriedAgain() {
		AtomicInteger attempts = new AtomicInteger();
		Flow<String> flow = begun(Graph.<String>empty().step("hang", (subject) -> {
			if (attempts.incrementAndGet() == 1) {
				this.stage.jdbc.sql("select pg_sleep(20)").query().listOfRows();
			}
			return Outcome.effects(new Stage.Mark("one"));
		}));

		finish(flow, this.stage.conductor(marks(), 3));

		assertThat(this.stage.run(flow).state()).isEqualTo("done");
		assertThat(attempts).hasValue(2);
		assertThat(this.stage.carried(this.stage.run(flow))).containsExactly("one");
	}

	@Test
	void aStepThatTheFlowHasNoMoreParksTheRun() {
		begun(TWO);
		Flow<String> next = new Stage.Simple(this.stage, "flow",
				Graph.<String>empty().step("other", (subject) -> Outcome.effects(new Stage.Mark("other"))));

		finish(next, this.stage.conductor(marks(), 2));

		assertThat(this.stage.run(next).isParked()).isTrue();
		assertThat(this.stage.run(next).reason()).isEqualTo("The flow has no such step any more");
	}

	@Test
	void anEffectThatNobodyCarriesOutParksTheRun() {
		record Unheard() implements Effect {
		}
		Flow<String> flow = begun(Graph.<String>empty().step("tell", (subject) -> Outcome.effects(new Unheard())));

		finish(flow, this.stage.conductor(marks(), 2));

		assertThat(this.stage.run(flow).reason()).isEqualTo("Nobody carries out the effect Unheard");
	}

	@Test
	void manyProcessesCarryEachEffectOutOnce() throws Exception {
		Flow<String> flow = new Stage.Simple(this.stage, "flow", TWO);
		IntStream.range(0, 25).forEach((i) -> this.stage.begin(flow, this.stage.activity()));

		AtOnce.call(6, () -> {
			finish(flow, this.stage.conductor(marks(), 3));
			return true;
		});

		assertThat(this.stage.log.runs(new FlowFilter("flow", "done", ""), null, 100)).hasSize(25);
		assertThat(rows("select count(*) from carried")).isEqualTo(75);
		assertThat(rows("select count(distinct key) from carried")).isEqualTo(75);
	}

	@Test
	void withoutClaimsTheyWouldCarryThemOutMoreOften() throws Exception {
		Flow<String> flow = begun(TWO);
		FlowRun run = this.stage.run(flow);

		AtOnce.call(6, () -> {
			Standing standing = this.stage.runs.standing(run.id());
			String step = standing.next().orElseThrow().name();
			TWO.find(step).orElseThrow().decision().apply("subject");
			this.stage.mark(run.id() + ":one");
			return step;
		});

		assertThat(this.stage.carried(run)).hasSize(6).containsOnly("one");
	}

	@Test
	void aDriverThatReachesBeyondTheDatabaseGoesByTheKey() {
		Flow<String> flow = begun(
				Graph.<String>empty().step("tell", (subject) -> Outcome.effects(new Stage.Mark("one"))));
		Set<String> told = ConcurrentHashMap.newKeySet();

		dieAfter(flow, (key) -> {
			if (told.add(key)) {
				outside(key);
			}
		});

		assertThat(this.stage.carried(this.stage.run(flow))).containsExactly("one");
	}

	@Test
	void aDriverThatDoesNotWouldRepeatItself() {
		Flow<String> flow = begun(
				Graph.<String>empty().step("tell", (subject) -> Outcome.effects(new Stage.Mark("one"))));

		dieAfter(flow, this::outside);

		assertThat(this.stage.carried(this.stage.run(flow))).containsExactly("one", "one");
	}

	/** Carries the effect out, dies before that is noted, and carries it out again. */
	private void dieAfter(Flow<?> flow, Consumer<String> outside) {
		AtomicBoolean dying = new AtomicBoolean(true);
		Driver<Stage.Mark> driver = new Driver<>() {

			@Override
			public Class<Stage.Mark> effect() {
				return Stage.Mark.class;
			}

			@Override
			public String carryOut(Stage.Mark effect, String key) {
				outside.accept(key);
				if (dying.getAndSet(false)) {
					throw new IllegalStateException("killed");
				}
				return "told";
			}

		};
		finish(flow, this.stage.conductor(driver, 3));
		assertThat(this.stage.run(flow).state()).isEqualTo("done");
	}

	/** Leaves the key where no transaction takes it back. */
	private void outside(String key) {
		TransactionTemplate own = new TransactionTemplate(
				Objects.requireNonNull(this.stage.transaction.getTransactionManager()));
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		own.executeWithoutResult((status) -> this.stage.mark(key));
	}

	@Test
	void theLogIsReadPageByPageInAFixedNumberOfStatements() throws Exception {
		Flow<String> flow = new Stage.Simple(this.stage, "flow", TWO);
		IntStream.range(0, 30).forEach((i) -> this.stage.begin(flow, this.stage.activity()));

		List<FlowRun> first = this.stage.log.runs(new FlowFilter("", "", ""), null, 20);
		List<FlowRun> second = this.stage.log.runs(new FlowFilter("flow", "running", first.getFirst().object()),
				first.getLast().id(), 20);

		assertThat(first).hasSize(20).allSatisfy((run) -> assertThat(run.steps()).hasSize(2));
		assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
		assertThat(this.sql.during(() -> this.stage.log.runs(new FlowFilter("", "", ""), null, 2))).isEqualTo(4);
		assertThat(this.sql.during(() -> this.stage.log.runs(new FlowFilter("", "", ""), null, 30))).isEqualTo(4);
		assertThat(this.stage.log.runs(new FlowFilter("", "parked", ""), null, 20)).isEmpty();
	}

	@Test
	void aGraphHasNoStepTwiceAndNoWayFromNowhere() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> TWO.step("first", (subject) -> Outcome.effects()))
			.withMessageContaining("first");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> TWO.step("third", (subject) -> Outcome.effects(), Edge.after("nowhere")))
			.withMessageContaining("nowhere");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> TWO.step("Third step", (subject) -> Outcome.effects()));
	}

	private Flow<String> begun(Graph<String> graph) {
		Flow<String> flow = new Stage.Simple(this.stage, "flow", graph);
		this.stage.begin(flow, this.stage.activity());
		return flow;
	}

	private void finish(Flow<?> flow, Conductor process) {
		boolean going = true;
		while (going) {
			going = this.stage.advance(process, flow);
		}
	}

	private Stage.MarkDriver marks() {
		return new Stage.MarkDriver(this.stage, () -> {
		});
	}

	private long rows(String count) {
		return this.stage.jdbc.sql(count).query(Long.class).single();
	}

}
