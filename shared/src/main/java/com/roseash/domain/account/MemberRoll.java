package com.roseash.domain.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.roseash.platform.access.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members as the database lists them. */
@Component
class MemberRoll {

	private static final String SELECT = """
			select id, handle, name, email, joined, suspended_at, suspension_reason,
				array(select role from member_role where member_id = member.id order by role) as roles,
				array(select page from stewardship where member_id = member.id order by page) as pages
			from member where\s""";

	private static final String PLACE = "(joined, id) %s (select joined, id from member where id = :beside)";

	private final JdbcClient jdbc;

	MemberRoll(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those who joined last, or who follow that member. */
	List<DirectoryEntry> older(Sought sought, @Nullable UUID before, int size) {
		String place = (before != null) ? " and " + PLACE.formatted("<") : "";
		return list(sought, place + " order by joined desc, id desc", before, size);
	}

	/** Those right above that member. */
	List<DirectoryEntry> newer(Sought sought, UUID after, int size) {
		return list(sought, " and " + PLACE.formatted(">") + " order by joined, id", after, size).reversed();
	}

	private List<DirectoryEntry> list(Sought sought, String rest, @Nullable UUID beside, int size) {
		planAnew();
		return this.jdbc.sql(SELECT + sought.condition() + rest + " limit :size")
			.params(sought.parameters())
			.param("beside", beside)
			.param("size", size)
			.query(MemberRoll::entry)
			.list();
	}

	/**
	 * What is sought decides between the index of parts and the list itself, so that no
	 * plan is good for all.
	 */
	private void planAnew() {
		this.jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query().singleRow();
	}

	Optional<DirectoryEntry> find(String handle) {
		return this.jdbc.sql(SELECT + "handle = ?").param(handle).query(MemberRoll::entry).optional();
	}

	Optional<DirectoryEntry> find(UUID id) {
		return this.jdbc.sql(SELECT + "id = ?").param(id).query(MemberRoll::entry).optional();
	}

	/** Whether the member was not suspended until now. */
	boolean suspend(SuspendMember command, Instant at) {
		return this.jdbc
			.sql("update member set suspended_at = ?, suspension_reason = ? where id = ? and suspended_at is null")
			.params(at.atOffset(java.time.ZoneOffset.UTC), command.reason(), command.member())
			.update() == 1;
	}

	/** Whether the member was suspended until now. */
	boolean readmit(UUID member) {
		return this.jdbc.sql("""
				update member set suspended_at = null, suspension_reason = null
				where id = ? and suspended_at is not null""").param(member).update() == 1;
	}

	private static DirectoryEntry entry(ResultSet row, int number) throws SQLException {
		OffsetDateTime suspended = row.getObject("suspended_at", OffsetDateTime.class);
		return new DirectoryEntry(row.getObject("id", UUID.class), row.getString("handle"), row.getString("name"),
				row.getString("email"), row.getObject("joined", LocalDate.class),
				words(row, "roles").map(Role::of).toList(), words(row, "pages").toList(),
				(suspended != null) ? suspended.toInstant() : null, row.getString("suspension_reason"));
	}

	private static Stream<String> words(ResultSet row, String column) throws SQLException {
		return Arrays.stream((String[]) row.getArray(column).getArray());
	}

}
