package com.roseash.domain.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.activity.Activities;
import com.roseash.platform.persistence.Turns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows members by what they sign in with. */
@Service
@Transactional
class Recognition implements Identities {

	private static final String SELECT = """
			select id, handle, name, email, picture_url, suspended_at is not null as suspended,
				array(select role from member_role where member_id = member.id) as roles,
				array(select page from stewardship where member_id = member.id) as pages
			from member where\s""";

	private final JdbcClient jdbc;

	private final Turns turns;

	private final Admins admins;

	private final Activities activities;

	private final Access access;

	Recognition(JdbcClient jdbc, Turns turns, Admins admins, Activities activities, Access access) {
		this.access = access;
		this.jdbc = jdbc;
		this.turns = turns;
		this.admins = admins;
		this.activities = activities;
	}

	@Override
	@Transactional(readOnly = true)
	public Identity member(UUID id) {
		return find(id).orElseThrow(() -> new NobodyKnown("There is no member " + id + "."));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Identity> find(UUID id) {
		return this.jdbc.sql(SELECT + "id = ?").param(id).query(Recognition::identity).optional();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Identity> byAddress(String email) {
		return this.jdbc.sql(SELECT + "email = cast(? as citext)").param(email).query(Recognition::identity).list();
	}

	@Override
	public Identity changeAddress(ChangeAddress command) {
		this.access.only(Role.ADMIN).orMember(command.member()).can("change this address");
		this.turns.take("member", "");
		Identity before = member(command.member());
		if (byAddress(command.email()).stream().anyMatch((other) -> !other.id().equals(before.id()))) {
			throw new AddressTaken("Another member has this e-mail address.");
		}
		this.jdbc.sql("update member set email = ?, version = version + 1 where id = ?")
			.params(command.email(), command.member())
			.update();
		this.activities.record(new AddressChanged(before.handle()));
		return member(command.member());
	}

	@Override
	public Identity assign(AssignRoles command) {
		this.admins.takeTurn();
		this.access.only(Role.ADMIN).can("say what members may do");
		Identity before = member(command.member());
		if (before.roles().equals(command.roles()) && before.pages().equals(command.pages())) {
			return before;
		}
		if (before.roles().contains(Role.ADMIN) && !command.roles().contains(Role.ADMIN)) {
			this.admins.requireOther(command.member(),
					"You cannot take the role of an admin from yourself. Another admin can.",
					"This is the last admin. Make somebody else an admin first.");
		}
		this.jdbc.sql("delete from member_role where member_id = ?").param(command.member()).update();
		command.roles()
			.forEach((role) -> this.jdbc.sql("insert into member_role (member_id, role) values (?, ?)")
				.params(command.member(), role.id())
				.update());
		this.jdbc.sql("delete from stewardship where member_id = ?").param(command.member()).update();
		command.pages()
			.forEach((page) -> this.jdbc.sql("insert into stewardship (member_id, page) values (?, ?)")
				.params(command.member(), page)
				.update());
		this.activities.record(new RolesAssigned(before.handle(), command.roles(), command.pages()));
		return member(command.member());
	}

	private static Identity identity(ResultSet row, int number) throws SQLException {
		return new Identity(row.getObject("id", UUID.class), row.getString("handle"), row.getString("name"),
				row.getString("email"), words(row, "roles").map(Role::of).collect(Collectors.toSet()),
				words(row, "pages").collect(Collectors.toSet()), row.getBoolean("suspended"),
				row.getString("picture_url"));
	}

	private static Stream<String> words(ResultSet row, String column) throws SQLException {
		return Arrays.stream((String[]) row.getArray(column).getArray());
	}

}
