package com.roseash.blog.navigation;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;

import com.roseash.platform.contract.InvalidField;

/** What the buttons of the form do to a line. */
enum Deed {

	RISE(Arrangement::rise), SINK(Arrangement::sink), BELOW(Arrangement::goBelow), UP(Arrangement::goUp),
	REMOVE(Arrangement::without), ADD((arrangement, line) -> arrangement.longer()),

	/** The lines were put into another order already. */
	ORDER((arrangement, line) -> arrangement);

	private final BiFunction<Arrangement, Integer, Arrangement> change;

	Deed(BiFunction<Arrangement, Integer, Arrangement> change) {
		this.change = change;
	}

	static Deed of(String name) {
		return Arrays.stream(values())
			.filter((deed) -> deed.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElseThrow(() -> new InvalidField("deed", "must be one of the form's buttons"));
	}

	Arrangement on(Arrangement arrangement, int line) {
		if (this != ADD && this != ORDER && (line < 0 || line >= arrangement.lines().size())) {
			throw new InvalidField("line", "must be one of the form's lines");
		}
		return this.change.apply(arrangement, line);
	}

}
