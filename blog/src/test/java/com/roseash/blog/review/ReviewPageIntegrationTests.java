package com.roseash.blog.review;

import java.io.UnsupportedEncodingException;
import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostStatus;
import com.roseash.domain.content.RequireReview;
import com.roseash.domain.content.ReviewStatus;
import com.roseash.domain.content.Reviews;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.access.Role;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class ReviewPageIntegrationTests {

	private static final String REVIEW = "/posts/rye/review";

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Reviews reviews;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Personas personas;

	private Persona writer;

	private Persona other;

	@BeforeEach
	void begin() {
		this.shelf.clear();
		this.writer = this.personas.member("writer", Role.EDITOR);
		this.other = this.personas.member("other", Role.EDITOR);
		this.reviews.require(new RequireReview(true));
		write("Flour.", "Water.");
	}

	@AfterEach
	void requireNothing() {
		this.reviews.require(new RequireReview(false));
	}

	@Test
	void fromAskingToPublishing() throws Exception {
		assertThat(post(this.writer, REVIEW, "note", "Look at the water.")).hasStatus(302)
			.redirectedUrl()
			.isEqualTo(REVIEW);
		assertThat(read(this.other, "/manuscripts?filter=IN_REVIEW").select("tbody th").text()).contains("About rye");
		Document page = read(this.other, REVIEW);
		assertThat(page.select(".standing").text()).contains("In review", "The writer asked for a review",
				"Look at the water.");

		Element form = page.select("#passage-1 form[action$=comments]").first();
		assertThat(post(this.other, REVIEW + "/comments", "place", form.select("[name=place]").val(), "quote",
				form.select("[name=quote]").val(), "body", "How <much>?"))
			.hasStatus(302)
			.redirectedUrl()
			.startsWith(REVIEW + "#comment-");
		Document commented = read(this.writer, REVIEW);
		assertThat(commented.select("#passage-1 .remark .words").text()).isEqualTo("How <much>?");
		assertThat(commented.select("#passage-1 .remark").text()).contains("The other");
		assertThat(commented.select("form[action$=approval]")).as("not the own text").isEmpty();

		write("Flour.", "Half a litre of water.");
		assertThat(post(this.other, REVIEW + "/approval", "version", version(page))).as("what was read has changed")
			.hasStatus(409)
			.bodyText()
			.contains("Somebody else wrote this anew");
		assertThat(post(this.other, REVIEW + "/approval", "version", version(read(this.other, REVIEW)))).hasStatus(302);
		assertThat(post(this.writer, "/posts/rye/publication")).hasStatus(302);
		assertThat(this.manuscripts.manuscript("rye").status()).isEqualTo(PostStatus.PUBLISHED);
		assertThat(read(this.writer, "/posts/rye/manuscript").select(".standing li").eachText()).hasSize(3)
			.first()
			.asString()
			.startsWith("The writer published it");
		assertThat(read(this.writer, "/posts/rye/manuscript").select(".notice").text()).contains("take it back");
	}

	@Test
	void withoutAnApprovalNoFormPublishes() throws Exception {
		assertThat(post(this.writer, "/posts/rye/publication")).hasStatus(422)
			.bodyText()
			.contains("Nobody else has approved it yet");
		assertThat(post(this.writer, "/posts/rye/schedule", "time", "2030-01-01T10:00")).hasStatus(409)
			.bodyText()
			.contains("somebody else has to approve this text");
		MvcTestResult all = post(this.writer, "/manuscripts/selection", "deed", "PUBLISH", "slug", "rye");
		assertThat(all).hasStatus(409).bodyText().contains("somebody else has to approve this text");
		assertThat(this.manuscripts.manuscript("rye").status()).isEqualTo(PostStatus.DRAFT);
	}

	@Test
	void whatCannotBeKeptIsShownAgainWithTheReason() throws Exception {
		String long2001 = "x".repeat(2001);

		MvcTestResult answer = post(this.other, REVIEW + "/comments", "place", "1", "quote", "Water.", "body",
				long2001);

		assertThat(answer).hasStatus(400);
		Document page = Jsoup.parse(answer.getResponse().getContentAsString());
		assertThat(page.select("[role=alert]").text()).contains("2000");
		assertThat(page.select("#passage-1 details[open] textarea").text()).isEqualTo(long2001);
		assertThat(page.select("#passage-0 details[open]")).isEmpty();
		String version = String.valueOf(this.reviews.standing("rye").version());
		assertThat(post(this.writer, REVIEW + "/approval", "version", version)).hasStatus(403)
			.bodyText()
			.contains("somebody else has to approve it");
		assertThat(post(this.other, REVIEW + "/objection")).hasStatus(409).bodyText().contains("Ask for one first");
	}

	@Test
	void commentsAreAnsweredResolvedAndTakenAway() throws Exception {
		post(this.other, REVIEW + "/comments", "body", "Fine.");
		String id = read(this.writer, REVIEW).select(".remark").attr("id").substring("comment-".length());
		post(this.writer, REVIEW + "/comments", "answers", id, "body", "Thanks!");
		assertThat(read(this.other, REVIEW).select(".answer .words").text()).isEqualTo("Thanks!");
		assertThat(read(this.other, REVIEW).select(".answer form")).as("who wrote it takes it away").isEmpty();
		assertThat(post(this.writer, REVIEW + "/comments/" + id + "/removal")).hasStatus(403);

		post(this.writer, REVIEW + "/comments/" + id + "/resolution");
		assertThat(read(this.other, REVIEW).select(".remark.resolved").text()).contains("Resolved by The writer");
		post(this.writer, REVIEW + "/comments/" + id + "/resolution/removal");
		assertThat(read(this.other, REVIEW).select(".resolved")).isEmpty();
		post(this.other, REVIEW + "/comments/" + id + "/removal");
		assertThat(read(this.other, REVIEW).select(".remark > .words").text()).contains("Taken away");
	}

	@Test
	void stewardsDecideWhetherItIsRequired() throws Exception {
		Persona steward = this.personas.stewardOf("orchard", "steward");

		assertThat(read(this.writer, "/reviews").select("main form")).isEmpty();
		assertThat(read(steward, "/reviews").select(".notice").text()).contains("Posts need a review");
		assertThat(post(steward, "/reviews/requirement/removal")).hasStatus(302);
		assertThat(this.reviews.standing("rye").isClear()).isTrue();
		assertThat(post(this.writer, "/reviews/requirement")).hasStatus(403);
		assertThat(post(steward, "/reviews/requirement")).hasStatus(302);
		assertThat(read(steward, "/reviews").select(".notice").text()).contains("by The steward");
	}

	@Test
	void whatIsNoLongerInTheTextIsShownWithItsQuote() throws Exception {
		post(this.other, REVIEW + "/comments", "place", "1", "quote", "Water.", "body", "How much?");
		write("Flour.", "Salt.");

		Document page = read(this.writer, REVIEW);

		assertThat(page.select("#review-gone")).hasSize(1);
		assertThat(page.select(".quoted").text()).isEqualTo("Water.");
		assertThat(this.reviews.standing("rye").status()).isEqualTo(ReviewStatus.DRAFT);
	}

	private void write(String... paragraphs) {
		WritePost rye = Articles.post("rye", "About rye", "<p>" + String.join("</p><p>", paragraphs) + "</p>", 0,
				List.of());
		this.writer.does(() -> this.manuscripts.write(rye));
	}

	private static String version(Document page) {
		return page.select("form[action$=approval] [name=version]").val();
	}

	private Document read(Persona persona, String path) throws UnsupportedEncodingException {
		MvcTestResult answer = this.browser.get().uri(path).cookie(persona.cookie()).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private MvcTestResult post(Persona persona, String path, String... parameters) {
		var request = this.browser.post().uri(path).cookie(persona.cookie());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

}
