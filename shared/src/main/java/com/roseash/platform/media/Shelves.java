package com.roseash.platform.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.contract.InvalidField;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Lets editors look through what is kept. */
@Service
@Transactional
class Shelves implements MediaLibrary {

	private static final int ITEMS_A_PAGE = 24;

	private static final String USED = "exists (select from media_use where media_use.hash = media.hash)";

	private static final String MATCHING = """
			from media where (:query = '' or position(lower(:query) in lower(coalesce(alt, ''))) > 0
			or position(lower(:query) in lower(coalesce(name, ''))) > 0) and (not :unused or not\s""" + USED + ") ";

	private final JdbcClient jdbc;

	private final Removal removal;

	private final Activities activities;

	private final Access access;

	Shelves(JdbcClient jdbc, Removal removal, Activities activities, Access access) {
		this.jdbc = jdbc;
		this.removal = removal;
		this.activities = activities;
		this.access = access;
	}

	@Override
	@Transactional(readOnly = true)
	public MediaPage list(String query, boolean unused, int page) {
		requireEditor();
		String text = InvalidField.limitText("query", query, 100);
		int count = select("count(*) " + MATCHING, text, unused).query(Integer.class).single();
		int pages = Math.max(1, Math.ceilDiv(count, ITEMS_A_PAGE));
		int number = Math.clamp(page, 1, pages);
		String order = "order by stored_at desc, hash limit " + ITEMS_A_PAGE + " offset " + (number - 1) * ITEMS_A_PAGE;
		return new MediaPage(select("media.*, " + USED + " as used " + MATCHING + order, text, unused)
			.query((row, index) -> item(row))
			.list(), number, pages);
	}

	@Override
	@Transactional(readOnly = true)
	public MediaItem item(String hash) {
		requireEditor();
		return this.jdbc.sql("select media.*, " + USED + " as used from media where hash = ?")
			.param(hash)
			.query((row, index) -> item(row))
			.optional()
			.orElseThrow(() -> new MediaNotFound("Nothing is kept there, or not any more."));
	}

	@Override
	@Transactional(readOnly = true)
	public List<MediaUse> uses(String hash) {
		requireEditor();
		return this.jdbc
			.sql("select kind, thing, part from media_use where hash = ? order by kind, thing, part limit 200")
			.param(hash)
			.query((row, index) -> new MediaUse(row.getString("kind"), row.getObject("thing", UUID.class),
					row.getInt("part")))
			.list();
	}

	@Override
	public void describe(String hash, String alt) {
		String text = InvalidField.limitText("alt", alt, 300);
		if (!item(hash).alt().equals(text)) {
			this.jdbc.sql("update media set alt = ? where hash = ?").params(text, hash).update();
			this.activities.record(new MediaDescribed(hash, text));
		}
	}

	@Override
	public void remove(String hash) {
		item(hash);
		if (this.removal.of(List.of(hash)) == 0) {
			throw new MediaInUse("Something shows it, so it stays. Take it out there first.");
		}
	}

	@Override
	@Transactional(readOnly = true)
	public int forgotten() {
		requireEditor();
		return this.removal.forgotten();
	}

	@Override
	public int removeForgotten() {
		requireEditor();
		return this.removal.of(this.removal.oldestForgotten());
	}

	private void requireEditor() {
		this.access.only(Role.EDITOR).can("look after pictures and files");
	}

	private JdbcClient.StatementSpec select(String what, String query, boolean unused) {
		return this.jdbc.sql("select " + what).param("query", query).param("unused", unused);
	}

	private static MediaItem item(ResultSet row) throws SQLException {
		String alt = row.getString("alt");
		return new MediaItem(row.getString("hash"), "/media/" + row.getString("file"), row.getString("content_type"),
				DataSize.ofBytes(row.getLong("size")), row.getObject("width", Integer.class),
				row.getObject("height", Integer.class), (alt != null) ? alt : "", row.getString("name"),
				row.getObject("stored_at", OffsetDateTime.class).toInstant(), row.getBoolean("used"));
	}

}
