package com.roseash.platform.cache;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.roseash.platform.cache.Content.Segment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntryCodecTests {

	@Test
	void anEntrySurvivesTheRoundTrip() {
		Slot slot = Slot.of("events/upcoming", Map.of("limit", "3"));
		Entry entry = new Entry(new Content(List.of(new Segment.Text(Part.of("grüße")), new Segment.Provenance(slot),
				new Segment.Place(slot, Part.of("none")))), 1, 2, 3, 4, Set.of("a", "b"));
		Entry decoded = EntryCodec.decode(EntryCodec.encode(entry));
		assertThat(decoded).isNotNull();
		assertThat(decoded.tags()).isEqualTo(entry.tags());
		assertThat(decoded.content().slots()).containsExactly(slot);
		assertThat(((Segment.Text) decoded.content().segments().getFirst()).part().text()).isEqualTo("grüße");
	}

	@Test
	void whatCannotBeReadIsAsGoodAsAbsent() {
		assertThat(EntryCodec.decode(new byte[] { 99 })).isNull();
		assertThat(EntryCodec.decode(new byte[] { 1, 2, 3 })).isNull();
		assertThat(EntryCodec.decode(new byte[0])).isNull();
	}

}
