package com.roseash.account.notices;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.roseash.domain.account.Notice;
import com.roseash.domain.account.Notices;
import com.roseash.domain.account.ReadNotice;
import com.roseash.domain.account.ReadNotices;
import com.roseash.domain.account.TellMembers;
import com.roseash.platform.access.NotAllowed;
import com.roseash.testing.AppTest;
import com.roseash.testing.AtOnce;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import com.roseash.testing.SqlCount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AppTest
class NoticePagesIntegrationTests {

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Personas personas;

	@Autowired
	Notices notices;

	@Autowired
	SqlCount sql;

	private Persona ada;

	private Persona tom;

	@BeforeEach
	void join() {
		this.ada = this.personas.member("notices_ada_" + this.mark);
		this.tom = this.personas.member("notices_tom_" + this.mark);
	}

	@Test
	void whoWasToldNothingIsToldSo() {
		Document page = page(this.ada, "");

		assertThat(page.select(".empty h2").text()).isEqualTo("Nothing yet");
		assertThat(page.select(".inbox, main form, .pager")).isEmpty();
	}

	@Test
	void whatMembersWereToldIsNewUntilTheyOpenIt() {
		tell("one", "<b>Rye</b>", "There is ergot in it.");
		tell("two", "Flour", "");

		Document before = page(this.ada, "");
		assertThat(before.select(".lead > p").last().text()).isEqualTo("2 of them are new.");
		assertThat(before.select(".inbox h2").eachText()).containsExactly("Flour", "<b>Rye</b>");
		assertThat(before.select(".inbox .state").eachText()).containsExactly("new", "new");

		String link = before.select(".inbox h2 a").last().attr("href");
		MvcTestResult opened = get(this.ada, link);
		assertThat(opened).hasStatus(302).redirectedUrl().isEqualTo("https://blog.example.org/{one}");
		assertThat(page(this.ada, "").select(".inbox li:has(.state) h2").eachText()).containsExactly("Flour");
		assertThat(page(this.tom, "").select(".inbox .state")).as("somebody else's").hasSize(2);
		assertThat(get(this.tom, link)).as("somebody else's").hasStatus(404);
	}

	@Test
	void allAreReadWithOneButton() {
		tell("one", "Rye", "");
		tell("two", "Flour", "");

		var read = this.mvc.post().uri("/dashboard/notices/reading").cookie(this.ada.cookie()).exchange();

		assertThat(read).hasStatus(302).redirectedUrl().isEqualTo("/dashboard/notices?done=read");
		Document page = page(this.ada, "?done=read");
		assertThat(page.select("[role=status]").text()).isEqualTo("All of them are read now.");
		assertThat(page.select(".lead > p").last().text()).isEqualTo("You have read them all.");
		assertThat(page.select(".inbox .state, main form")).isEmpty();
		assertThat(this.notices.unread(this.tom.id())).isEqualTo(2);
	}

	@Test
	void manyAreReadPageByPageInTheSameStatements() throws Exception {
		tell("first", "News first", "");
		page(this.ada, "");
		int few = this.sql.during(() -> page(this.ada, ""));
		for (int i = 0; i < 27; i++) {
			tell("more-" + i, "News " + i, "");
		}

		assertThat(this.sql.during(() -> page(this.ada, ""))).isEqualTo(few).isLessThanOrEqualTo(4);
		Document page = page(this.ada, "");
		assertThat(page.select(".inbox li")).hasSize(25);
		Document rest = page(this.ada, page.select(".pager a[rel=next]").attr("href").replaceFirst(".*\\?", "?"));
		assertThat(rest.select(".inbox h2").eachText()).containsExactly("News 1", "News 0", "News first");
		assertThat(rest.select(".pager a").eachText()).containsExactly("The newest");
	}

	@Test
	void nobodyReadsTheInboxOfSomebodyElse() {
		tell("one", "Rye", "");
		Notice notice = this.notices.inbox(this.ada.id(), null, 1).getFirst();

		this.tom.does(() -> {
			refused(() -> this.notices.inbox(this.ada.id(), null, 1));
			refused(() -> this.notices.read(new ReadNotice(this.ada.id(), notice.id())));
			refused(() -> this.notices.readAll(new ReadNotices(this.ada.id())));
		});

		assertThat(this.notices.unread(this.ada.id())).isEqualTo(1);
	}

	@Test
	void readInSeveralTabsAtOnceEachIsReadOnce() throws Exception {
		for (int i = 0; i < 5; i++) {
			tell("tab-" + i, "News " + i, "");
		}

		List<Integer> read = AtOnce.call(6, () -> this.notices.readAll(new ReadNotices(this.ada.id())));

		assertThat(read.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
		assertThat(this.notices.unread(this.ada.id())).isZero();
	}

	private void tell(String what, String title, String summary) {
		this.notices.tell(new TellMembers(this.mark + what, title, summary, "https://blog.example.org/{" + what + "}"));
	}

	private static void refused(Runnable deed) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(deed::run);
	}

	private MvcTestResult get(Persona persona, String address) {
		return this.mvc.get().uri(address).cookie(persona.cookie()).exchange();
	}

	private Document page(Persona persona, String query) {
		MvcTestResult answer = get(persona, "/dashboard/notices" + query);
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
