package com.roseash.platform.media;

import java.util.List;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.media.MediaRemoved.KeptFile;
import com.roseash.platform.persistence.Turns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes what nothing refers to, also if somebody begins to at the same moment. */
@Component
class Removal {

	private static final int AT_ONCE = 200;

	private static final String FORGOTTEN = """
			from media where stored_at < now() - interval '30 days'
				and not exists (select from media_use where media_use.hash = media.hash)
			""";

	private final JdbcClient jdbc;

	private final Activities activities;

	private final Turns turns;

	Removal(JdbcClient jdbc, Activities activities, Turns turns) {
		this.jdbc = jdbc;
		this.activities = activities;
		this.turns = turns;
	}

	/** How many nobody used for thirty days. */
	public int forgotten() {
		return this.jdbc.sql("select count(*) " + FORGOTTEN).query(Integer.class).single();
	}

	/** Which these are, the oldest first, as many as are removed at once. */
	public List<String> oldestForgotten() {
		return this.jdbc.sql("select hash " + FORGOTTEN + "order by stored_at, hash limit " + AT_ONCE)
			.query(String.class)
			.list();
	}

	/**
	 * Removes those of them that are not used; says how many. Whoever writes something
	 * holds what it names, so after the wait for that the next statement sees the use.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int of(List<String> hashes) {
		if (hashes.isEmpty()) {
			return 0;
		}
		hashes.stream().sorted().forEach((hash) -> this.turns.take("media", hash));
		this.jdbc.sql("select hash from media where hash in (:hashes) order by hash for update")
			.param("hashes", hashes)
			.query(String.class)
			.list();
		List<String> removed = this.jdbc.sql("""
				select hash from media where hash in (:hashes)
					and not exists (select from media_use where media_use.hash = media.hash)""")
			.param("hashes", hashes)
			.query(String.class)
			.list();
		removed.forEach(this::remove);
		return removed.size();
	}

	private void remove(String hash) {
		List<KeptFile> files = this.jdbc.sql("select place, name from media_file where hash = ? order by name")
			.param(hash)
			.query((row, number) -> new KeptFile(row.getString("place"), row.getString("name")))
			.list();
		String name = this.jdbc.sql("delete from media where hash = ? returning name")
			.param(hash)
			.query((row, number) -> String.valueOf(row.getString("name")))
			.single();
		this.activities.record(new MediaRemoved(hash, name, files));
	}

}
