package com.roseash.blog.manuscript;

import java.util.List;

import com.roseash.domain.content.Articles;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.PostDetails;
import com.roseash.domain.content.Presentation;
import com.roseash.domain.content.Readers;
import com.roseash.domain.content.WritePost;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionsIntegrationTests extends EditingTest {

	@Test
	void whatChangedSinceIsShownAndCanBeTakenBack() throws Exception {
		this.shelf.publish(Articles.post("rye", "First", "<p>Flour &lt;b&gt; and water</p>", 0, List.of()));
		this.manuscripts.write(Articles.post("rye", "Second", "<p>Flour &lt;b&gt; and salt</p>", 0, List.of()));

		Document list = read("/posts/rye/revisions");
		assertThat(list.select("tbody tr")).hasSize(3);
		Document revision = read("/posts/rye/revisions/1");
		assertThat(revision.select("del").eachText()).contains("Second", "salt");
		assertThat(revision.select("ins").eachText()).contains("First", "water");
		assertThat(revision.select(".comparison b")).isEmpty();

		assertThat(post("/posts/rye/revisions/1/restoration", "version", version(current()))).hasStatus(302);
		assertThat(current().card().title()).isEqualTo("First");
		assertThat(read("/posts/rye/revisions/1").select(".comparison")).isEmpty();
		assertThat(this.browser.get().uri("/posts/rye/revisions/77").cookie(this.editor.cookie())).hasStatus(404);
	}

	@Test
	void whatDiffersBesidesTheTextIsShownToo() throws Exception {
		this.manuscripts.introduce(new IntroduceAuthor("tom", "Tom", ""));
		WritePost first = Articles.post("rye", "Rye", "<p>Flour</p>", 0, List.of("Garden"));
		this.shelf.publish(first);
		this.manuscripts.write(Articles.post("rye", "Rye", "<p>Flour</p>", 0, List.of("Kitchen"))
			.with(new PostDetails(Readers.MEMBERS, List.of("tom"), "Below", Presentation.PLAIN)));

		Document revision = read("/posts/rye/revisions/1");
		assertThat(revision.select(".comparison dt").eachText()).contains("Tags", "Caption of the picture above it");
		assertThat(revision.select(".comparison del").eachText()).contains("Kitchen", "Members", "tom", "Below");
		assertThat(revision.select(".comparison ins").eachText()).containsExactlyInAnyOrder("Garden", "Everybody");
		Document both = read("/posts/rye/revisions/3?since=1");
		assertThat(both.select(".comparison ins").eachText()).contains("Kitchen", "Members");
		assertThat(both.select("form[action$=restoration]")).isEmpty();
		assertThat(read("/posts/rye/revisions/2?since=1").select(".comparison")).isEmpty();

		post("/posts/rye/revisions/1/restoration", "version", version(current()));
		assertThat(current().card().tags()).containsExactly("Garden");
		assertThat(current().text().details()).isEqualTo(PostDetails.NONE);
	}

}
