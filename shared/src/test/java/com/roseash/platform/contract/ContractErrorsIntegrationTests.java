package com.roseash.platform.contract;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.roseash.platform.http.Siblings;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
@Import(ProbeService.class)
class ContractErrorsIntegrationTests {

	@Autowired
	Siblings siblings;

	@Autowired
	ContractErrors errors;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/internal/data/probe/total                          | ids
			/internal/data/probe/total?ids=17                   | ids
			/internal/data/probe/on-day?day=yesterday           | day
			/internal/data/probe/on-day?day=2026-01-01&offset=x | offset
			""")
	void aBadParameterIsNamed(String path, String field) {
		ResponseEntity<ProblemDetail> answer = call(path);

		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		assertThat(problem(answer).getProperties()).containsEntry("field", field);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					`{"price":{"minor":1,"currency":"GBP"},"parts":[]}`                                           | name
					`{"name":null,"price":{"minor":1,"currency":"GBP"},"parts":[]}`                               | name
					`{"name":" ","price":{"minor":1,"currency":"GBP"},"parts":[]}`                                | name
					`{"name":"x","parts":[]}`                                                                     | price
					`{"name":"x","price":{"minor":"a lot","currency":"GBP"},"parts":[]}`                          | price.minor
					`{"name":"x","price":{"minor":1,"currency":"Gold"},"parts":[]}`                               | price
					`{"name":"x","price":{"minor":1,"currency":"GBP"}}`                                           | parts
					`{"name":"x","price":{"minor":1,"currency":"GBP"},"parts":[{"name":"p","quantity":0}]}`       | parts[0].quantity
					`{"name":"x","price":{"minor":1,"currency":"GBP"},"parts":[{"name":"p"}]}`                    | parts[0].quantity
					`{"name":"x","price":{"minor":1,"currency":"GBP"},"parts":[{"name":"p","quantity":"lots"}]}`  | parts[0].quantity
					`{"name":"x"`                                                                                 | body
					``                                                                                            | body
					`[]`                                                                                          | body
					""")
	void aBadFieldOfTheBodyIsNamed(String body, String field) {
		ResponseEntity<ProblemDetail> answer = send("/internal/actions/probe/make", body);

		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		assertThat(problem(answer).getProperties()).containsEntry("field", field);
	}

	@Test
	void anUnknownQueryOrActionIsNotFound() {
		assertThat(problem(call("/internal/data/probe/nothing")).getStatus()).isEqualTo(404);
		assertThat(problem(call("/internal/data/nobody/nothing")).getStatus()).isEqualTo(404);
		assertThat(problem(send("/internal/actions/probe/nothing", "{}")).getStatus()).isEqualTo(404);
	}

	@Test
	void anActionIsNotAQuery() {
		assertThat(problem(call("/internal/actions/probe/make")).getStatus()).isEqualTo(405);
		assertThat(problem(send("/internal/data/probe/all", "{}")).getStatus()).isEqualTo(405);
	}

	@Test
	void whoDoesNotGetALockInTimeIsToldToTryAgainAlsoByPlainJdbc() throws SQLException {
		try (Connection other = this.database.getConnection(); Statement held = other.createStatement()) {
			held.execute("select pg_advisory_lock(731)");

			assertThatExceptionOfType(UncategorizedSQLException.class).isThrownBy(() -> lock(731))
				.satisfies((failure) -> assertThat(answer(failure)).isEqualTo(503));
			held.execute("select pg_advisory_unlock(731)");
		}
		assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(() -> this.jdbc.sql("selct").update())
			.satisfies((failure) -> assertThat(answer(failure)).as("nobody else's fault").isEqualTo(500));
		assertThatExceptionOfType(UncategorizedSQLException.class)
			.isThrownBy(() -> this.jdbc.sql("do $$ begin raise exception using errcode = '55000'; end $$").update())
			.satisfies((failure) -> assertThat(answer(failure)).as("another state").isEqualTo(500));
	}

	private void lock(int number) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("set local lock_timeout = '20ms'").update();
			this.jdbc.sql("select pg_advisory_xact_lock(?)").param(number).query().singleRow();
		});
	}

	private int answer(Exception failure) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.errors.resolveException(new MockHttpServletRequest("POST", "/internal/actions/probe/make"), response, null,
				failure);
		return response.getStatus();
	}

	private static ProblemDetail problem(ResponseEntity<ProblemDetail> answer) {
		assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		ProblemDetail problem = answer.getBody();
		assertThat(problem).isNotNull();
		assertThat(problem.getStatus()).isEqualTo(answer.getStatusCode().value());
		return problem;
	}

	private ResponseEntity<ProblemDetail> call(String path) {
		return client().get().uri(path).retrieve().toEntity(ProblemDetail.class);
	}

	private ResponseEntity<ProblemDetail> send(String path, String body) {
		return client().post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(ProblemDetail.class);
	}

	private RestClient client() {
		return this.siblings.client(URI.create("http://127.0.0.1:" + this.port))
			.mutate()
			.defaultStatusHandler((status) -> true, (request, response) -> {
			})
			.build();
	}

}
