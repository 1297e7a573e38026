package com.roseash.domain.content;

import java.util.List;

import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class RevisionsIntegrationTests {

	@Autowired
	Revisions revisions;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	LoopbackClients clients;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void begin() {
		Articles.clear(this.jdbc);
	}

	/** Where it is written: what a call from elsewhere is refused is rolled back. */
	@Test
	void ofADraftThatTwoWriteAtOnceBothAreKept() {
		this.manuscripts.introduce(Articles.author());
		Integer version = this.manuscripts.write(titled("One")).text().version();
		Integer theirs = this.manuscripts.write(titled("Theirs").upon(version)).text().version();
		assertThat(revised()).as("one in ten minutes").containsExactly("One");

		for (int times = 0; times < 2; times++) {
			assertThatExceptionOfType(PostChanged.class)
				.isThrownBy(() -> this.manuscripts.write(titled("Mine").upon(version)))
				.satisfies((refusal) -> assertThat(refusal.version()).isEqualTo(theirs));
			assertThat(revised()).as("kept once").containsExactly("Theirs", "One");
		}
		this.manuscripts.write(titled("Mine").upon(theirs));
		assertThat(revised()).containsExactly("Theirs", "One");
	}

	private List<String> revised() {
		return this.revisions.list("rye").stream().map((revision) -> revision.text().title()).toList();
	}

	private static WritePost titled(String title) {
		return Articles.post("rye", title, "<p>All about it.</p>", 0, List.of());
	}

	@Nested
	class InProcess extends RevisionsKit {

		@Override
		protected Revisions revisions() {
			return RevisionsIntegrationTests.this.revisions;
		}

		@Override
		protected Manuscripts manuscripts() {
			return RevisionsIntegrationTests.this.manuscripts;
		}

		@Override
		protected void forgetTags() {
			RevisionsIntegrationTests.this.jdbc.sql("update revision set tagged = null").update();
		}

	}

	@Nested
	class OverHttp extends RevisionsKit {

		@Override
		protected Revisions revisions() {
			return RevisionsIntegrationTests.this.clients.create(Revisions.class);
		}

		@Override
		protected Manuscripts manuscripts() {
			return RevisionsIntegrationTests.this.clients.create(Manuscripts.class);
		}

		@Override
		protected void forgetTags() {
			RevisionsIntegrationTests.this.jdbc.sql("update revision set tagged = null").update();
		}

	}

}
