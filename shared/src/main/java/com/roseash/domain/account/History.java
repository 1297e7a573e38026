package com.roseash.domain.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.AuditEntry;
import com.roseash.platform.activity.Inspection;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to a member's account, and by whom. */
@Component
class History {

	private final Inspection inspection;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final String members;

	History(Inspection inspection, JdbcClient jdbc, JsonMapper json, Site site) {
		this.inspection = inspection;
		this.jdbc = jdbc;
		this.json = json;
		this.members = site.url(App.ACCOUNT, "/members/");
	}

	List<Deed> of(String handle, int size) {
		List<AuditEntry> entries = this.inspection.trail(this.members + handle, size);
		Map<UUID, String> handles = handles(entries);
		return entries.stream().map((entry) -> deed(entry, member(entry).map(handles::get).orElse(null))).toList();
	}

	private Deed deed(AuditEntry entry, @Nullable String by) {
		Activity activity = entry.activity();
		if (activity != null && activity.is(RolesAssigned.class)) {
			RolesAssigned assigned = activity.as(RolesAssigned.class, this.json);
			List<Role> roles = assigned.roles().stream().sorted().toList();
			return new Deed(entry.at(), entry.action(), by, "", roles, assigned.pages().stream().sorted().toList());
		}
		String reason = (activity != null && activity.is(MemberSuspended.class))
				? activity.as(MemberSuspended.class, this.json).reason() : "";
		return new Deed(entry.at(), entry.action(), by, reason, List.of(), List.of());
	}

	private Map<UUID, String> handles(List<AuditEntry> entries) {
		UUID[] ids = entries.stream().flatMap((entry) -> member(entry).stream()).distinct().toArray(UUID[]::new);
		return this.jdbc.sql("select id, handle from member where id = any(?)")
			.param(ids)
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class),
					Objects.requireNonNull(row.getString("handle"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The member who did it; else an application did. */
	private Optional<UUID> member(AuditEntry entry) {
		return entry.actor().startsWith(this.members)
				? Optional.of(UUID.fromString(entry.actor().substring(this.members.length()))) : Optional.empty();
	}

}
