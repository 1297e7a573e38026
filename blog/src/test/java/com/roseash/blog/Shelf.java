package com.roseash.blog;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import com.roseash.domain.content.Articles;
import com.roseash.domain.content.MakeTag;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.Tags;
import com.roseash.domain.content.WritePost;
import com.roseash.platform.cache.SlotCache;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What is published while a test runs, and the pages that show it. */
@TestComponent
public class Shelf {

	private final Manuscripts manuscripts;

	private final Tags tags;

	private final JdbcClient jdbc;

	private final SlotCache cache;

	private final MockMvcTester browser;

	public Shelf(Manuscripts manuscripts, Tags tags, JdbcClient jdbc, SlotCache cache, MockMvcTester browser) {
		this.manuscripts = manuscripts;
		this.tags = tags;
		this.jdbc = jdbc;
		this.cache = cache;
		this.browser = browser;
	}

	/** Begins with nothing published, and an author who may publish. */
	public void clear() {
		this.jdbc.sql("delete from post").update();
		this.jdbc.sql("delete from relation").update();
		this.cache.evict(List.of("posts"));
		this.manuscripts.introduce(Articles.author());
	}

	public PostCard publish(WritePost command) {
		return Articles.publish(this.manuscripts, command);
	}

	/** Publishes posts 1 to that number, the last the newest. */
	public void fill(int number) {
		this.jdbc.sql("""
				insert into post (id, kind, slug, title, excerpt, html, author_id, minutes, published_at, status,
					written_at)
				select gen_random_uuid(), 'POST', 'post-' || n, 'Post ' || n, 'In short.', '<p>x</p>', author.id, 1,
					timestamptz '2026-01-01' + n * interval '1 hour', 'PUBLISHED', now()
				from generate_series(1, :number) n, author where handle = :handle""")
			.param("number", number)
			.param("handle", Articles.HANDLE)
			.update();
		for (int place = 0; place < 3; place++) {
			this.jdbc
				.sql("""
						insert into relation (id, kind, from_kind, from_id, to_kind, to_id, position)
						select gen_random_uuid(), 'tagged', 'post', id, 'post', :tag, :place from post where kind = 'POST'""")
				.param("tag", this.tags.make(new MakeTag("Tag " + place)).id().toString())
				.param("place", place)
				.update();
		}
		this.cache.evict(List.of("posts"));
	}

	/** Was written at that time, and not since. */
	public void backdate(String slug, Instant time) {
		this.jdbc.sql("update post set written_at = ? where slug = ?").params(Timestamp.from(time), slug).update();
		this.cache.evict(List.of("posts"));
	}

	/** The page at that path as a reader's browser gets it. */
	public Document read(String path, Object... variables) throws Exception {
		var answer = this.browser.get().uri(path, variables).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
