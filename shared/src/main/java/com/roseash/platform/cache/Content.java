package com.roseash.platform.cache;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a template made: text, with slots in it where other fragments go. A fragment
 * itself has text only.
 *
 * @param segments the pieces in order
 */
public record Content(List<Segment> segments) {

	public Content {
		segments = List.copyOf(segments);
	}

	/** Content without slots. */
	public static Content of(Part text) {
		return new Content(List.of(new Segment.Text(text)));
	}

	/** The slots, in order. */
	public List<Slot> slots() {
		return this.segments.stream()
			.flatMap((segment) -> (segment instanceof Segment.Place place) ? Stream.of(place.slot()) : Stream.of())
			.distinct()
			.toList();
	}

	/** The number of bytes it keeps. */
	public int size() {
		return this.segments.stream().mapToInt(Segment::size).sum();
	}

	/** A piece of content. */
	public sealed interface Segment {

		/** The number of bytes it keeps. */
		int size();

		/**
		 * Text that stands as it is.
		 *
		 * @param part the text
		 */
		record Text(Part part) implements Segment {

			@Override
			public int size() {
				return this.part.length();
			}

		}

		/**
		 * Where a fragment goes.
		 *
		 * @param slot which fragment
		 * @param fallback what stands there when the fragment cannot be had
		 */
		record Place(Slot slot, Part fallback) implements Segment {

			@Override
			public int size() {
				return this.fallback.length();
			}

		}

		/**
		 * Where development pages say how the fragment that follows was come by.
		 *
		 * @param slot which fragment
		 */
		record Provenance(Slot slot) implements Segment {

			@Override
			public int size() {
				return 0;
			}

		}

	}

}
