package com.roseash.domain.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.activity.Activities;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members' inboxes as the database keeps them. */
@Component
class Inboxes {

	private static final UUID NEWEST = new UUID(-1, -1);

	private static final int MOST = 100;

	private static final String SELECT = """
			select id, title, summary, url, told_at, read_at is not null as read from notice
			where member_id = ? and\s""";

	private final JdbcClient jdbc;

	private final Activities activities;

	Inboxes(JdbcClient jdbc, Activities activities) {
		this.jdbc = jdbc;
		this.activities = activities;
	}

	/** Puts a notice into each inbox that has none of that source; returns how many. */
	int deliver(TellMembers command) {
		List<UUID> members = this.jdbc.sql("""
				select id from member where not exists (
					select from notice where member_id = member.id and source = ?) order by id""")
			.param(command.source())
			.query(UUID.class)
			.list();
		int told = this.jdbc.sql("""
				insert into notice (id, member_id, source, title, summary, url)
				select told.id, told.member, :source, :title, :summary, :url
				from unnest(:ids, :members) as told (id, member)
				on conflict on constraint notice_once do nothing""")
			.param("ids", members.stream().map((member) -> Ids.next()).toArray(UUID[]::new))
			.param("members", members.toArray(UUID[]::new))
			.param("source", command.source())
			.param("title", command.title())
			.param("summary", command.summary())
			.param("url", command.url())
			.update();
		if (told > 0) {
			this.activities.record(new MembersTold(command.source(), command.title(), told));
		}
		return told;
	}

	List<Notice> list(UUID member, @Nullable UUID before, int size) {
		if (size < 1 || size > MOST) {
			throw new InvalidField("size", "must be 1 to " + MOST);
		}
		return this.jdbc.sql(SELECT + "id < ? order by id desc limit ?")
			.params(member, (before != null) ? before : NEWEST, size)
			.query(Inboxes::notice)
			.list();
	}

	Optional<Notice> find(UUID member, UUID id) {
		return this.jdbc.sql(SELECT + "id = ?").params(member, id).query(Inboxes::notice).optional();
	}

	/** At most a hundred. */
	long countUnread(UUID member) {
		return this.jdbc.sql("""
				select count(*) from (
					select from notice where member_id = ? and read_at is null limit ?) unread""")
			.params(member, MOST)
			.query(Long.class)
			.single();
	}

	/** Returns whether it was new. */
	boolean markRead(UUID member, UUID id) {
		return this.jdbc.sql("update notice set read_at = now() where member_id = ? and id = ? and read_at is null")
			.params(member, id)
			.update() > 0;
	}

	/** Returns how many were new. */
	int markAllRead(UUID member) {
		return this.jdbc.sql("update notice set read_at = now() where member_id = ? and read_at is null")
			.param(member)
			.update();
	}

	private static Notice notice(ResultSet row, int number) throws SQLException {
		return new Notice(row.getObject("id", UUID.class), row.getString("title"), row.getString("summary"),
				row.getString("url"), row.getObject("told_at", OffsetDateTime.class).toInstant(),
				row.getBoolean("read"));
	}

}
