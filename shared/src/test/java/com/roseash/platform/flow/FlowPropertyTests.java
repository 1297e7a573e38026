package com.roseash.platform.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.flow.FlowRuns.Claim;
import com.roseash.testing.DatabaseTest;
import com.roseash.testing.PlatformServers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;
import org.springframework.web.context.request.RequestContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens on the way, a run ends with the effects of the straight run. */
@DatabaseTest
@Import(Stage.class)
class FlowPropertyTests {

	private static final AtomicInteger NUMBERS = new AtomicInteger();

	@Autowired
	Stage stage;

	FlowPropertyTests() throws Exception {
		PlatformServers.start();
		new TestContextManager(getClass()).prepareTestInstance(this);
		RequestContextHolder.resetRequestAttributes();
	}

	@Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
	void mishapsChangeNothing(@ForAll("drawings") List<Drawn> drawing, @ForAll List<Mishap> mishaps) {
		AtomicReference<Mishap> now = new AtomicReference<>(Mishap.NONE);
		Stage.Simple flow = new Stage.Simple(this.stage, "drawn-" + NUMBERS.incrementAndGet(), graph(drawing, now));
		List<FlowStep> straight = flow.rehearse("subject").steps();
		List<String> effects = straight.stream()
			.flatMap((step) -> step.effects().stream())
			.map((effect) -> effect.data().path("name").asString())
			.toList();
		Activity activity = this.stage.activity();
		this.stage.begin(flow, activity);
		this.stage.begin(flow, activity);

		Iterator<Mishap> course = mishaps.iterator();
		boolean going = true;
		while (going) {
			now.set(course.hasNext() ? course.next() : Mishap.NONE);
			Conductor process = this.stage
				.conductor(new Stage.MarkDriver(this.stage, () -> now.get().strike(Mishap.IN_DRIVER)), 1000);
			going = switch (now.get()) {
				case DEATH -> this.stage.claim(flow, Duration.ZERO).map((claim) -> release(claim)).orElse(false);
				case LATE -> late(process, flow);
				case NONE, IN_STEP, IN_DRIVER -> this.stage.advance(process, flow);
			};
		}

		FlowRun run = this.stage.run(flow);
		assertThat(run.state()).isEqualTo("done");
		assertThat(this.stage.carried(run)).containsExactlyElementsOf(effects);
		assertThat(run.steps()).extracting(FlowStep::state)
			.containsExactlyElementsOf(straight.stream().map(FlowStep::state).toList());
	}

	/** A process that dies holding a claim leaves the lease to run out. */
	private boolean release(Claim claim) {
		this.stage.jdbc.sql("update flow_run set turn = null where id = ?").param(claim.run()).update();
		return true;
	}

	/** A process that comes back after its lease, when another has gone on. */
	private boolean late(Conductor process, Flow<?> flow) {
		return this.stage.claim(flow, Duration.ZERO).map((late) -> {
			release(late);
			this.stage.advance(process, flow);
			return this.stage.advance(process, flow, late);
		}).orElse(false);
	}

	private static Graph<String> graph(List<Drawn> drawing, AtomicReference<Mishap> now) {
		Graph<String> graph = Graph.empty();
		for (int i = 0; i < drawing.size(); i++) {
			Drawn drawn = drawing.get(i);
			List<Effect> effects = new ArrayList<>();
			for (int effect = 0; effect < drawn.effects(); effect++) {
				effects.add(new Stage.Mark("step-" + i + "-" + effect));
			}
			graph = graph.step("step-" + i, (subject) -> {
				now.get().strike(Mishap.IN_STEP);
				return new Outcome.Proceed(effects, drawn.choice());
			}, drawn.after(i));
		}
		return graph;
	}

	@Provide
	Arbitrary<List<Drawn>> drawings() {
		Arbitrary<@Nullable String> choice = Arbitraries.of("left", "right").injectNull(0.5);
		Arbitrary<Edge> way = Combinators.combine(Arbitraries.integers().between(0, 7), choice)
			.as((from, taken) -> new Edge(Integer.toString(from), taken));
		return Combinators.combine(way.list().ofMaxSize(3), Arbitraries.integers().between(0, 2), choice)
			.as(Drawn::new)
			.list()
			.ofMinSize(1)
			.ofMaxSize(8);
	}

	/**
	 * A step as it was drawn.
	 *
	 * @param ways the steps before it, by numbers of which the remainder counts
	 */
	record Drawn(List<Edge> ways, int effects, @Nullable String choice) {

		Edge[] after(int place) {
			return (place == 0) ? new Edge[0]
					: this.ways.stream()
						.map((way) -> new Edge("step-" + Integer.parseInt(way.from()) % place, way.choice()))
						.distinct()
						.toArray(Edge[]::new);
		}

	}

	/** What may go wrong in an attempt. */
	enum Mishap {

		NONE, IN_STEP, IN_DRIVER, DEATH, LATE;

		void strike(Mishap place) {
			if (this == place) {
				throw new IllegalStateException("mishap " + place);
			}
		}

	}

}
