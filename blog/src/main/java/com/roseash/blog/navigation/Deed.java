package com.roseash.blog.navigation;

import java.util.Arrays;
import java.util.Locale;

import com.roseash.platform.contract.InvalidField;

/** What the buttons of the form do to a line. */
enum Deed {

	RISE, SINK, BELOW, UP, REMOVE, ADD,

	/** The lines were put into another order already. */
	ORDER;

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
		return switch (this) {
			case RISE -> arrangement.rise(line);
			case SINK -> arrangement.sink(line);
			case BELOW -> arrangement.goBelow(line);
			case UP -> arrangement.goUp(line);
			case REMOVE -> arrangement.without(line);
			case ADD -> arrangement.longer();
			case ORDER -> arrangement;
		};
	}

}
