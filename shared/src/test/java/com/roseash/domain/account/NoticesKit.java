package com.roseash.domain.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link Notices} promises, whoever answers. */
public abstract class NoticesKit {

	private final String name = "n_" + Ids.next().toString().substring(24);

	private UUID ada = Ids.next();

	/** The implementation or client under test. */
	protected abstract Notices notices();

	/** Where members join. */
	protected abstract Members members();

	@BeforeEach
	void join() {
		this.ada = members()
			.join(new JoinCooperative(this.name, "Ada", this.name + "@example.org", "Bakes.", LocalDate.of(2026, 1, 1)))
			.id();
	}

	@Test
	void eachMemberIsToldOnce() throws Exception {
		long members = members().count();

		List<Integer> told = AtOnce.call(6, () -> notices().tell(news("one")));
		assertThat(told.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) members);
		assertThat(notices().tell(news("one"))).isZero();
		assertThat(notices().inbox(this.ada, null, 10)).singleElement().satisfies((notice) -> {
			assertThat(notice.title()).isEqualTo("News one");
			assertThat(notice.url()).isEqualTo("https://blog.example.org/one");
			assertThat(notice.read()).isFalse();
		});
	}

	@Test
	void anInboxIsReadPageByPageNewestFirst() {
		for (int i = 0; i < 5; i++) {
			notices().tell(news("page-" + i));
		}

		List<Notice> first = notices().inbox(this.ada, null, 2);
		List<Notice> rest = notices().inbox(this.ada, first.getLast().id(), 10);

		assertThat(first).extracting(Notice::title).containsExactly("News page-4", "News page-3");
		assertThat(rest).extracting(Notice::title).containsExactly("News page-2", "News page-1", "News page-0");
	}

	@Test
	void aNoticeIsNewUntilItIsRead() {
		notices().tell(news("one"));
		notices().tell(news("two"));
		assertThat(notices().unread(this.ada)).isEqualTo(2);
		Notice newest = notices().inbox(this.ada, null, 1).getFirst();

		assertThat(notices().read(new ReadNotice(this.ada, newest.id()))).satisfies((notice) -> {
			assertThat(notice.title()).isEqualTo("News two");
			assertThat(notice.read()).isTrue();
		});
		assertThat(notices().unread(this.ada)).isEqualTo(1);
		assertThat(notices().readAll(new ReadNotices(this.ada))).isEqualTo(1);
		assertThat(notices().readAll(new ReadNotices(this.ada))).isZero();
		assertThat(notices().inbox(this.ada, null, 10)).allMatch(Notice::read);
	}

	@Test
	void whatAMemberWasNotToldCannotBeRead() {
		assertThatExceptionOfType(NoticeNotFound.class)
			.isThrownBy(() -> notices().read(new ReadNotice(this.ada, Ids.next())));
	}

	@Test
	void whatIsCollectedIsToldLater() {
		LocalDate day = notices().collect(news("later")).date();

		assertThat(notices().collect(news("later")).date()).isEqualTo(day);
		assertThat(notices().inbox(this.ada, null, 10)).isEmpty();
	}

	@Test
	void whatCannotBeToldIsRefusedByItsField() {
		refused("source", () -> new TellMembers(" ", "News", "", "https://example.org"));
		refused("title", () -> new TellMembers("a", "", "", "https://example.org"));
		refused("summary", () -> new TellMembers("a", "News", "a".repeat(501), "https://example.org"));
		refused("url", () -> new TellMembers("a", "News", "", "javascript:alert(1)"));
		refused("member", () -> new ReadNotice(null, this.ada));
		refused("notice", () -> new ReadNotice(this.ada, null));
		refused("member", () -> new ReadNotices(null));
		refused("size", () -> notices().inbox(this.ada, null, 101));
	}

	private TellMembers news(String what) {
		return new TellMembers(this.name + what, "News " + what, "In short.", "https://blog.example.org/" + what);
	}

	private static void refused(String field, Runnable work) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(work::run)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

}
