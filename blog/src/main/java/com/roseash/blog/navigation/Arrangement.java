package com.roseash.blog.navigation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.roseash.domain.navigation.NavigationLink;

/**
 * The navigation as lines of a form: a tree of two levels, written down in order. A line
 * takes those below it along.
 *
 * @param lines the first is never below another
 */
record Arrangement(List<Line> lines) {

	Arrangement(List<Line> lines) {
		List<Line> sound = new ArrayList<>(lines);
		if (!sound.isEmpty()) {
			sound.set(0, sound.getFirst().at(false));
		}
		this.lines = Collections.unmodifiableList(sound);
	}

	static Arrangement of(List<NavigationLink> items) {
		List<Line> lines = new ArrayList<>();
		for (NavigationLink item : items) {
			lines.add(Line.of(item, false));
			item.children().forEach((child) -> lines.add(Line.of(child, true)));
		}
		return new Arrangement(lines);
	}

	/** The tree that the lines say. */
	List<NavigationLink> items() {
		return IntStream.range(0, this.lines.size())
			.filter((line) -> !this.lines.get(line).below())
			.mapToObj((line) -> this.lines.get(line)
				.link(this.lines.subList(line + 1, end(line)).stream().map((child) -> child.link(List.of())).toList()))
			.toList();
	}

	/** Whether there is a line for it to change places with before it. */
	public boolean canRise(int line) {
		return this.lines.get(line).below() ? line > 1 : line > 0;
	}

	/** Whether there is a line for it to change places with after it. */
	public boolean canSink(int line) {
		return end(line) < this.lines.size();
	}

	/** Whether it can stand below the line before it. */
	public boolean canGoBelow(int line) {
		return line > 0 && !this.lines.get(line).below() && end(line) == line + 1;
	}

	/**
	 * Before what stands before it: at the end of the item before, for the first below
	 * one.
	 */
	Arrangement rise(int line) {
		return canRise(line) ? move(line, this.lines.get(line).below() ? line - 1 : begin(line - 1)) : this;
	}

	/** After what stands after it. */
	Arrangement sink(int line) {
		return canSink(line) ? move(line, this.lines.get(line).below() ? line + 1 : end(end(line)) - size(line)) : this;
	}

	/** Below the item before it. */
	Arrangement goBelow(int line) {
		return canGoBelow(line) ? change((lines) -> lines.set(line, lines.get(line).at(true))) : this;
	}

	/** An item of its own, after the one that it stood below. */
	Arrangement goUp(int line) {
		return this.lines.get(line).below()
				? change((lines) -> lines.add(end(begin(line)) - 1, lines.remove(line).at(false))) : this;
	}

	/** Without that line; those below it become items of their own. */
	Arrangement without(int line) {
		return change((lines) -> {
			if (!lines.remove(line).below()) {
				for (int i = line; i < end(line) - 1; i++) {
					lines.set(i, lines.get(i).at(false));
				}
			}
		});
	}

	/** With an empty line at the end. */
	Arrangement longer() {
		return change((lines) -> lines.add(Line.EMPTY));
	}

	/** Where the line stands after what made that of this. */
	int follow(int line, Arrangement after) {
		Line moved = this.lines.get(line);
		return IntStream.range(0, after.lines.size())
			.filter((place) -> after.lines.get(place).at(moved.below()).equals(moved))
			.findFirst()
			.orElse(-1);
	}

	private Arrangement move(int line, int place) {
		return change((lines) -> {
			List<Line> block = List.copyOf(lines.subList(line, line + size(line)));
			lines.subList(line, line + size(line)).clear();
			lines.addAll(place, block);
		});
	}

	private Arrangement change(Consumer<List<Line>> change) {
		List<Line> changed = new ArrayList<>(this.lines);
		change.accept(changed);
		return new Arrangement(changed);
	}

	private int size(int line) {
		return end(line) - line;
	}

	/** The item that a line is, or stands below. */
	private int begin(int line) {
		int begin = line;
		while (this.lines.get(begin).below()) {
			begin--;
		}
		return begin;
	}

	/** What comes after a line and those below it. */
	private int end(int line) {
		int end = line + 1;
		while (!this.lines.get(line).below() && end < this.lines.size() && this.lines.get(end).below()) {
			end++;
		}
		return end;
	}

}
