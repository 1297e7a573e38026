package com.roseash.blog.manuscript;

import com.roseash.domain.content.Articles;
import com.roseash.domain.content.MovePost;
import com.roseash.domain.content.PostStatus;
import com.roseash.domain.content.TrashPost;
import com.roseash.domain.content.UnpublishPost;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class DeedsIntegrationTests extends EditingTest {

	@Test
	void aTypeCanBeAKindOfAnother() throws Exception {
		this.manuscripts.write(Articles.page("grain"));
		this.manuscripts.write(Articles.post("rye", 0));
		assertThat(read(RYE).select("#picker-subtype-of")).isEmpty();

		post("/posts/rye/tag");

		assertThat(read(RYE).select("#picker-subtype-of h2").text()).isEqualTo("Is a kind of");
		String grain = this.manuscripts.manuscript("grain").card().id().toString();
		assertThat(post("/posts/rye/relations/subtype-of", "add", grain)).hasStatus(302);
		assertThat(read(RYE).select("#picker-subtype-of .chips span").text()).isEqualTo("About grain");
		assertThat(read("/posts/grain/manuscript").select("#picker-subtype-of")).as("what has kinds is a type")
			.hasSize(1);
		assertThat(post("/posts/grain/relations/subtype-of", "add",
				this.manuscripts.manuscript("rye").card().id().toString()))
			.as("not in a circle")
			.hasStatus(422);
	}

	@Test
	void anOldAddressLeadsToTheNewOne() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));
		this.shelf.publish(Articles.page("orchard-walk"));

		assertThat(post("/posts/rye/address", "address", "rye-bread")).redirectedUrl()
			.isEqualTo("/posts/rye-bread/manuscript");
		this.manuscripts.move(new MovePost("orchard-walk", "orchard-tour"));

		MvcTestResult post = this.browser.get().uri("/posts/rye").exchange();
		assertThat(post).hasStatus(301);
		assertThat(post.getResponse().getHeader("Location")).isEqualTo("/posts/rye-bread");
		assertThat(this.browser.get().uri("/orchard-walk").exchange().getResponse().getHeader("Location"))
			.isEqualTo("/orchard-tour");
		assertThat(this.browser.get().uri("/posts/oats")).hasStatus(404);
		assertThat(post("/posts/rye-bread/address", "address", "Rye Bread")).hasStatus(400)
			.bodyText()
			.contains("must be lower-case letters");
		assertThat(post("/posts/rye-bread/address", "address", "orchard-tour")).hasStatus(409)
			.bodyText()
			.contains("There is something at");
	}

	@Test
	void aTimeIsTheTimeWhereTheCooperativeIs() throws Exception {
		this.manuscripts.write(Articles.post("rye", 0).upon(null));

		assertThat(post("/posts/rye/schedule", "time", "2999-07-01T09:30")).hasStatus(302);

		assertThat(current().status()).isEqualTo(PostStatus.SCHEDULED);
		assertThat(current().dueAt()).hasToString("2999-07-01T08:30:00Z");
		assertThat(read(RYE).select("input[name=time]").val()).isEqualTo("2999-07-01T09:30");
		assertThat(post("/posts/rye/schedule", "time", "soon")).hasStatus(400).bodyText().contains("a day and a time");
		assertThat(post("/posts/rye/schedule/removal")).hasStatus(302);
		assertThat(current().status()).isEqualTo(PostStatus.DRAFT);
	}

	@Test
	void whatIsInTheTrashIsNotEditedUntilItIsTakenOut() throws Exception {
		this.shelf.publish(Articles.post("rye", 0));

		assertThat(post("/posts/rye/trash")).redirectedUrl().isEqualTo("/manuscripts?deed=TRASH&done=rye");
		assertThat(read("/manuscripts?deed=TRASH&done=rye").select("[role=status] input[name=slug][value=rye]"))
			.hasSize(1);
		assertThat(this.browser.get().uri("/posts/rye")).hasStatus(404);
		assertThat(read(RYE).select("form[data-editor]")).isEmpty();
		assertThat(post(RYE, "title", "New")).hasStatus(409).bodyText().contains("in the trash");
		assertThat(read("/manuscripts?filter=TRASH").select("tbody tr")).hasSize(1);

		assertThat(post("/posts/rye/trash/removal")).hasStatus(302);
		assertThat(current().status()).isEqualTo(PostStatus.UNPUBLISHED);
		assertThat(post("/posts/rye/copy")).redirectedUrl().isEqualTo("/posts/rye-copy/manuscript");
		this.manuscripts.trash(new TrashPost("rye-copy"));
		this.manuscripts.unpublish(new UnpublishPost("rye"));
	}

}
