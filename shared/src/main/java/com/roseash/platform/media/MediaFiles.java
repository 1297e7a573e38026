package com.roseash.platform.media;

import java.util.List;
import java.util.Optional;

import com.roseash.platform.blob.Blobs;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes media and their files: the files first, so that whatever is known can be read.
 */
@Component
class MediaFiles {

	private static final String STORED = "select hash, file, coalesce(width, 0) as width, coalesce(height, 0) as height, alt from media ";

	private final JdbcClient jdbc;

	private final Blobs blobs;

	private final Turns turns;

	MediaFiles(JdbcClient jdbc, Blobs blobs, Turns turns) {
		this.jdbc = jdbc;
		this.blobs = blobs;
		this.turns = turns;
	}

	/**
	 * Keeps it, and answers with the address of its main file. Of what is kept already
	 * only those files are added that are new.
	 */
	@Transactional
	public StoredMedia keep(NewMedia media) {
		this.turns.take("media", media.hash());
		List<String> kept = this.jdbc.sql("select name from media_file where hash = ?")
			.param(media.hash())
			.query(String.class)
			.list();
		if (kept.isEmpty()) {
			insert(media);
		}
		media.files().stream().filter((file) -> !kept.contains(file.name())).forEach((file) -> {
			this.blobs.write(this.blobs.place(), file.name(), file.content(), file.size());
			insert(media.hash(), file);
		});
		describe(media.hash(), media.alt());
		StoredMedia stored = find(media.hash()).orElseThrow();
		return new StoredMedia(media.hash(), "/media/" + media.main().name(), stored.width(), stored.height(),
				stored.alt());
	}

	/** Says what a picture shows, if there is anything to say. */
	@Transactional
	public void describe(String hash, @Nullable String alt) {
		if (alt != null) {
			this.jdbc.sql("update media set alt = ? where hash = ?").params(alt, hash).update();
		}
	}

	@Transactional(readOnly = true)
	public Optional<StoredMedia> find(String hash) {
		return this.jdbc.sql(STORED + "where hash = ?").param(hash).query((row, number) -> {
			String url = "/media/" + row.getString("file");
			return new StoredMedia(row.getString("hash"), url, row.getInt("width"), row.getInt("height"),
					row.getString("alt"));
		}).optional();
	}

	/** The file of that name. */
	@Transactional(readOnly = true)
	public Optional<Served> read(String name) {
		return this.jdbc.sql("""
				select media_file.content_type, media_file.size, place, media.name
				from media_file join media using (hash) where media_file.name = ?""")
			.param(name)
			.query((row, number) -> new Served(row.getString("content_type"), row.getString("name"),
					this.blobs.read(row.getString("place"), name, row.getLong("size"))))
			.optional();
	}

	private void insert(NewMedia media) {
		this.jdbc.sql("""
				insert into media (hash, file, content_type, size, width, height, alt, name, preview)
				values (:hash, :file, :type, :size, :width, :height, :alt, :name, :preview)""")
			.param("hash", media.hash())
			.param("file", media.main().name())
			.param("type", media.main().contentType())
			.param("size", media.main().size())
			.param("width", (media.size() != null) ? media.size().width() : null)
			.param("height", (media.size() != null) ? media.size().height() : null)
			.param("alt", media.alt())
			.param("name", media.name())
			.param("preview", media.preview())
			.update();
	}

	private void insert(String hash, NewMedia.File file) {
		this.jdbc.sql("insert into media_file (name, hash, content_type, size, place) values (?, ?, ?, ?, ?)")
			.params(file.name(), hash, file.contentType(), file.size(), this.blobs.place())
			.update();
	}

	/**
	 * A file as it is sent.
	 *
	 * @param contentType its media type
	 * @param name what it was called by whoever brought it
	 * @param content what is in it
	 */
	record Served(String contentType, @Nullable String name, Resource content) {

	}

}
