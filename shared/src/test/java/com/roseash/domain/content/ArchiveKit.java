package com.roseash.domain.content;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Archive} promises, whoever answers; begins with nothing published. */
public abstract class ArchiveKit {

	private static final YearMonth MAY = YearMonth.of(2026, 5);

	/** The implementation or client under test. */
	protected abstract Archive archive();

	/** Where the posts are written. */
	protected abstract Manuscripts manuscripts();

	@BeforeEach
	void introduce() {
		manuscripts().introduce(Articles.author());
	}

	@Test
	void monthsBeginAndEndWhereTheCooperativeIs() {
		// summer time: midnight in London is 23:00 the day before
		publish("last-of-april", "2026-04-30T22:59:59Z");
		publish("first-of-may", "2026-04-30T23:00:00Z");
		publish("last-of-may", "2026-05-31T22:59:59Z");
		publish("first-of-june", "2026-05-31T23:00:00Z");

		assertThat(archive().months()).containsExactly(new MonthCount(YearMonth.of(2026, 6), 1), new MonthCount(MAY, 2),
				new MonthCount(YearMonth.of(2026, 4), 1));
		assertThat(archive().month(MAY, 1, 10).posts().posts()).extracting(PostCard::slug)
			.containsExactly("last-of-may", "first-of-may");
		assertThat(archive().month(MAY, 1, 10).earlier()).isEqualTo(YearMonth.of(2026, 4));
		assertThat(archive().month(MAY, 1, 10).later()).isEqualTo(YearMonth.of(2026, 6));
		assertThat(archive().month(YearMonth.of(2027, 1), 1, 10).earlier()).isEqualTo(YearMonth.of(2026, 6));
	}

	@Test
	void onlyWhatIsPublishedCounts() {
		manuscripts().write(Articles.post("draft", 0));
		Articles.publish(manuscripts(), Articles.page("about"));

		assertThat(archive().months()).isEmpty();
		assertThat(archive().month(MAY, 1, 10)).isEqualTo(new ArchivedMonth(new PostPage(List.of(), 1, 1), null, null));
	}

	@Test
	void aMonthIsPaged() {
		List.of("one", "two", "three").forEach((slug) -> publish(slug, "2026-05-02T10:00:00Z"));

		assertThat(archive().month(MAY, 2, 2).posts().posts()).hasSize(1);
		assertThat(archive().month(MAY, 2, 2).posts().pages()).isEqualTo(2);
		assertThatExceptionOfType(PostNotFound.class).isThrownBy(() -> archive().month(MAY, 3, 2));
	}

	private void publish(String slug, String time) {
		Articles.publish(manuscripts(), new WritePost(PostKind.POST, slug, "About " + slug, "", "<p>x</p>", null,
				Articles.HANDLE, List.of(), false, Instant.parse(time)));
	}

}
