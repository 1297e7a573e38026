package com.roseash.domain.content;

import java.time.Instant;
import java.util.List;

import com.roseash.platform.media.Picture;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts to test with. */
public final class Articles {

	/** An author whom {@link #author()} introduces. */
	public static final String HANDLE = "mara";

	private static final Instant TIME = Instant.parse("2026-05-01T09:00:00Z");

	private Articles() {
	}

	public static IntroduceAuthor author() {
		return new IntroduceAuthor(HANDLE, "Mara Field", "Bakes.");
	}

	/** A post that was published so many days after the first of May. */
	public static WritePost post(String slug, int day) {
		return post(slug, "About " + slug, "<p>All about it.</p>", day, List.of("Garden", "Autumn"));
	}

	public static WritePost post(String slug, String title, String html, int day, List<String> tags) {
		return command(PostKind.POST, slug, title, html, HANDLE, day, tags);
	}

	public static WritePost page(String slug) {
		return command(PostKind.PAGE, slug, "About " + slug, "<p>All about it.</p>", null, 0, List.of());
	}

	private static WritePost command(PostKind kind, String slug, String title, String html, @Nullable String author,
			int day, List<String> tags) {
		return new WritePost(kind, slug, title, "In short.", html, new Picture("/media/a.svg", "An ash", 1600, 900),
				author, tags, false, TIME.plusSeconds(day * 86_400L));
	}

	/** Writes it and shows it to readers. */
	public static PostCard publish(Manuscripts manuscripts, WritePost command) {
		manuscripts.write(command);
		return manuscripts.publish(new PublishPost(command.slug())).card();
	}

	/** Removes whatever anybody wrote, and whoever did. */
	public static void clear(JdbcClient jdbc) {
		List.of("post", "relation", "author").forEach((table) -> jdbc.sql("delete from " + table).update());
	}

	/** How often the log says that this happened to the post. */
	static long recorded(JdbcClient jdbc, WritePost post, Class<?> event) {
		return jdbc.sql(
				"select count(*) from ap_activities where object_id like '%/posts/' || ? and content ->> 'rose:event' = ?")
			.params(post.slug(), event.getSimpleName())
			.query(Long.class)
			.single();
	}

}
