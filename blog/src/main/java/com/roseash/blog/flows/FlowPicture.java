package com.roseash.blog.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.roseash.platform.flow.Edge;
import com.roseash.platform.flow.FlowRun;
import com.roseash.platform.flow.FlowStep;
import com.roseash.platform.flow.Rehearsal;
import com.roseash.platform.flow.StepState;
import org.jspecify.annotations.Nullable;

/**
 * The graph of a flow as it is drawn: each step below those it follows.
 *
 * @param run the run, if it is one
 * @param steps what is drawn
 * @param boxes the steps
 * @param lines the ways between them
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record FlowPicture(@Nullable FlowRun run, List<FlowStep> steps, List<Box> boxes, List<Line> lines, int width,
		int height) {

	private static final int BOX_WIDTH = 116;

	private static final int BOX_HEIGHT = 36;

	private static final int COLUMN = 140;

	private static final int ROW = 76;

	private static final int EDGE = 2;

	public FlowPicture {
		steps = List.copyOf(steps);
		boxes = List.copyOf(boxes);
		lines = List.copyOf(lines);
	}

	/** The picture of a run. */
	public static FlowPicture of(FlowRun run) {
		return draw(run, run.steps());
	}

	/** The picture of what would happen. */
	public static FlowPicture of(Rehearsal rehearsal) {
		return draw(null, rehearsal.steps());
	}

	private static FlowPicture draw(@Nullable FlowRun run, List<FlowStep> steps) {
		TreeMap<Integer, List<FlowStep>> rows = rows(steps);
		int columns = rows.values().stream().mapToInt(List::size).max().orElse(1);
		int width = columns * COLUMN - (COLUMN - BOX_WIDTH) + 2 * EDGE;
		Map<String, Box> boxes = new HashMap<>();
		List<Box> drawn = new ArrayList<>();
		rows.forEach((row, beside) -> {
			int left = (width - beside.size() * COLUMN + COLUMN - BOX_WIDTH) / 2;
			for (int i = 0; i < beside.size(); i++) {
				Box box = new Box(beside.get(i), left + i * COLUMN, EDGE + row * ROW, BOX_WIDTH, BOX_HEIGHT);
				boxes.put(box.step().name(), box);
				drawn.add(box);
			}
		});
		List<Line> lines = steps.stream()
			.flatMap((step) -> step.after().stream().map((edge) -> line(edge, step, boxes)))
			.toList();
		return new FlowPicture(run, steps, drawn, lines, width, (rows.size() - 1) * ROW + BOX_HEIGHT + 2 * EDGE);
	}

	/** The steps by how many come before them on the longest way. */
	private static TreeMap<Integer, List<FlowStep>> rows(List<FlowStep> steps) {
		Map<String, Integer> depths = new HashMap<>();
		TreeMap<Integer, List<FlowStep>> rows = new TreeMap<>();
		for (FlowStep step : steps) {
			int depth = step.after()
				.stream()
				.mapToInt((edge) -> depths.getOrDefault(edge.from(), 0) + 1)
				.max()
				.orElse(0);
			depths.put(step.name(), depth);
			rows.computeIfAbsent(depth, (row) -> new ArrayList<>()).add(step);
		}
		return rows;
	}

	private static Line line(Edge edge, FlowStep step, Map<String, Box> boxes) {
		Box from = Objects.requireNonNull(boxes.get(edge.from()));
		Box to = Objects.requireNonNull(boxes.get(step.name()));
		boolean taken = from.step().state() == StepState.DONE && to.step().state() != StepState.SKIPPED
				&& (edge.choice() == null || edge.choice().equals(from.step().choice()));
		return new Line(from.middle(), from.bottom(), to.middle(), to.y(), edge.choice(), taken);
	}

	/**
	 * A step as a box.
	 *
	 * @param step which
	 * @param x of its left edge
	 * @param y of its upper edge
	 * @param width in CSS pixels
	 * @param height in CSS pixels
	 */
	public record Box(FlowStep step, int x, int y, int width, int height) {

		/** The x of its middle. */
		public int middle() {
			return this.x + this.width / 2;
		}

		/** The y of its lower edge. */
		public int bottom() {
			return this.y + this.height;
		}

		/** The y of its name's baseline. */
		public int baseline() {
			return this.y + this.height / 2 + 5;
		}

	}

	/**
	 * A way from the lower edge of a box to the upper edge of another.
	 *
	 * @param choice what is written beside it, if anything
	 * @param taken whether the run went or will go along it
	 */
	public record Line(int fromX, int fromY, int toX, int toY, @Nullable String choice, boolean taken) {

		/** The path in the terms of SVG. */
		public String path() {
			int middle = (this.fromY + this.toY) / 2;
			return "M%d %d C%d %d %d %d %d %d".formatted(this.fromX, this.fromY, this.fromX, middle, this.toX, middle,
					this.toX, this.toY);
		}

		/** Where its choice is written. */
		public int labelX() {
			return (this.fromX + 2 * this.toX) / 3;
		}

		/** Where its choice is written. */
		public int labelY() {
			return this.fromY + 26;
		}

	}

}
