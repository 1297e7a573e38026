package com.roseash.blog.tag;

import java.util.List;

import com.roseash.blog.Shelf;
import com.roseash.domain.content.Articles;
import com.roseash.domain.content.MakeTag;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.Tags;
import com.roseash.domain.content.UnpublishPost;
import com.roseash.domain.relations.AddRelation;
import com.roseash.domain.relations.Relations;
import com.roseash.platform.cache.SlotCache;
import com.roseash.testing.AppTest;
import com.roseash.testing.SqlCount;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@Import(Shelf.class)
class TagIntegrationTests {

	@Autowired
	Shelf shelf;

	@Autowired
	Manuscripts manuscripts;

	@Autowired
	Tags tags;

	@Autowired
	Relations relations;

	@Autowired
	SlotCache cache;

	@Autowired
	SqlCount sql;

	@Autowired
	MockMvcTester browser;

	@BeforeEach
	void clear() {
		this.shelf.clear();
	}

	@Test
	void aPostLeadsToItsTagsAndTheyToTheirPosts() throws Exception {
		publish("rye", 1, "Garden", "Autumn");
		publish("bread", 2, "Garden");

		assertThat(this.shelf.read("/posts/rye").select(".tags a[rel=tag]").eachAttr("href")).containsExactly("/garden",
				"/autumn");
		Document garden = this.shelf.read("/garden");
		assertThat(garden.select("#tagged h2").first().text()).isEqualTo("Tagged with this");
		assertThat(garden.select("#tagged .card h2").eachText()).containsExactly("About bread", "About rye");
		assertThat(this.shelf.read("/").select(".card .kicker a").eachAttr("href")).containsOnly("/garden");
		assertThat(this.shelf.read("/feed.xml").select("category").eachText()).contains("Garden", "Autumn");
	}

	@Test
	void whatIsTaggedIsSeenOnTheTagAtOnce() throws Exception {
		PostCard rye = publish("rye", 1);
		String garden = this.tags.make(new MakeTag("Garden")).id().toString();
		assertThat(this.shelf.read("/garden").select("#tagged")).isEmpty();
		assertThat(this.shelf.read("/").select(".kicker")).isEmpty();

		this.relations.add(new AddRelation("tagged", rye.id().toString(), garden, null));

		assertThat(this.shelf.read("/garden").select("#tagged .card")).hasSize(1);
		assertThat(this.shelf.read("/").select(".kicker").text()).isEqualTo("Garden");
		this.manuscripts.write(Articles.post("rye", "Renamed", "<p>x</p>", 1, List.of("Garden")));
		assertThat(this.shelf.read("/garden").select("#tagged .card h2").text()).isEqualTo("Renamed");
		this.manuscripts.unpublish(new UnpublishPost("rye"));
		assertThat(this.shelf.read("/garden").select("#tagged")).isEmpty();
	}

	@Test
	void aTagThatIsRenamedIsRenamedEverywhere() throws Exception {
		publish("rye", 1, "Garden");
		assertThat(this.shelf.read("/posts/rye").select(".tags").text()).isEqualTo("Garden");
		assertThat(this.shelf.read("/").select(".kicker").text()).isEqualTo("Garden");

		this.manuscripts.write(Articles.page("garden"));

		assertThat(this.shelf.read("/posts/rye").select(".tags").text()).isEqualTo("About garden");
		assertThat(this.shelf.read("/").select(".kicker").text()).isEqualTo("About garden");
	}

	@Test
	void aTypeShowsItsMembersAndThoseOfItsSubtypes() throws Exception {
		for (String page : List.of("place", "village", "ely", "lode")) {
			this.shelf.publish(Articles.page(page));
		}
		relate("subtype-of", "village", "place");
		relate("is-a", "ely", "place");
		assertThat(this.shelf.read("/place").select("#members a").eachText()).containsExactly("About ely");

		relate("is-a", "lode", "village");

		assertThat(this.shelf.read("/place").select("#members a").eachText()).containsExactly("About ely",
				"About lode");
		assertThat(this.shelf.read("/village").select("#members a").eachAttr("href")).containsExactly("/lode");
		assertThat(this.shelf.read("/ely").select("#members, #tagged")).isEmpty();
	}

	@Test
	void aTagsPageCostsTheSameWhateverItsLength() throws Exception {
		this.shelf.fill(10);
		int few = statements("/tag-1");
		this.shelf.clear();
		this.shelf.fill(1000);

		assertThat(statements("/tag-1")).isEqualTo(few).isLessThanOrEqualTo(10);
		Document last = this.shelf.read("/tag-1?page=100");
		assertThat(last.select("#tagged .card h2").eachText()).hasSize(10).endsWith("Post 1");
		assertThat(last.select("#tagged .pager a").eachAttr("href")).containsExactly("/tag-1?page=99");
		assertThat(this.shelf.read("/tag-1?page=2").select("a[rel=prev]").attr("href")).isEqualTo("/tag-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=0", "page=-1", "page=3", "members=2", "page=2147483647", "page=x" })
	void aPageThatIsNotThereIsNotFound(String query) {
		this.shelf.fill(20);

		assertThat(this.browser.get().uri("/tag-1?" + query)).hasStatus(404);
	}

	private int statements(String path) throws Exception {
		this.shelf.read(path);
		this.cache.evict(List.of("posts"));
		return this.sql.during(() -> this.shelf.read(path));
	}

	private void relate(String kind, String from, String to) {
		this.relations.add(new AddRelation(kind, id(from), id(to), null));
	}

	private String id(String slug) {
		return this.manuscripts.manuscript(slug).card().id().toString();
	}

	private PostCard publish(String slug, int day, String... tags) {
		return this.shelf.publish(Articles.post(slug, "About " + slug, "<p>x</p>", day, List.of(tags)));
	}

}
