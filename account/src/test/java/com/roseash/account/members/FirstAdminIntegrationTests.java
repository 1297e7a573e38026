package com.roseash.account.members;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.testing.AppTest;
import com.roseash.testing.Personas;
import com.roseash.testing.Personas.Persona;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How an operator makes the first admin, as the README says it. */
@AppTest
class FirstAdminIntegrationTests {

	private static final Pattern COMMAND = Pattern.compile("psql \\S+ -c \"(insert into member_role [^\"]+)\"");

	@Autowired
	Personas personas;

	@Autowired
	Access access;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theCommandOfTheReadmeMakesThatMemberAnAdmin() throws IOException {
		Persona ada = this.personas.member("first_ada");
		Persona bob = this.personas.member("first_bob");
		Matcher command = COMMAND.matcher(Files.readString(Path.of("..", "README.md")));
		assertThat(command.find()).isTrue();

		assertThat(this.jdbc.sql(command.group(1).replace("ada@", "nobody@")).update()).isZero();
		assertThat(this.jdbc.sql(command.group(1).replace("ada@", "First_Ada@")).update()).isOne();

		ada.does(() -> assertThat(this.access.only(Role.ADMIN).allows()).isTrue());
		bob.does(() -> assertThat(this.access.only(Role.ADMIN).allows()).isFalse());
	}

}
