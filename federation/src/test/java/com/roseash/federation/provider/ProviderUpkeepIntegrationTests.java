package com.roseash.federation.provider;

import java.util.UUID;

import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.roseash.federation.signin.Person;
import com.roseash.testing.AtOnce;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What has run out goes, and nothing else. */
class ProviderUpkeepIntegrationTests extends ProviderKit {

	@Autowired
	ProviderUpkeep upkeep;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void whatLivesStays() throws Exception {
		Tokens tokens = tokens(this.blog.redeem(signedIn())).getTokens();
		RefreshToken next = tokens(this.blog.refresh(tokens.getRefreshToken())).getTokens().getRefreshToken();
		signedIn();
		this.blog.push((request) -> {
		});

		this.upkeep.forget();
		assertThat(count("oauth2_authorization")).isEqualTo(3);
		assertThat(count("spent_refresh_token")).isOne();
		assertThat(tokens(this.blog.refresh(next))).isNotNull();
	}

	@Test
	void whatHasRunOutGoes() throws Exception {
		Tokens tokens = tokens(this.blog.redeem(signedIn())).getTokens();
		this.blog.refresh(tokens.getRefreshToken());
		this.jdbc.sql("update oauth2_authorization set refresh_token_expires_at = now() - interval '25 hours'")
			.update();
		signedIn();
		this.jdbc
			.sql("update oauth2_authorization set authorization_code_expires_at = now() - interval '23 hours' "
					+ "where refresh_token_value is null")
			.update();

		this.upkeep.forget();
		assertThat(count("oauth2_authorization")).as("tokens that had not run out a day ago").isEqualTo(2);
		this.jdbc.sql("""
				update oauth2_authorization set access_token_expires_at = now() - interval '2 days',
					oidc_id_token_expires_at = now() - interval '2 days',
					authorization_code_expires_at = authorization_code_expires_at - interval '2 hours'""").update();
		this.upkeep.forget();
		assertThat(count("oauth2_authorization")).isOne();
		this.jdbc.sql("update oauth2_authorization set authorization_code_expires_at = now() - interval '2 days'")
			.update();
		this.upkeep.forget();
		assertThat(count("oauth2_authorization")).isZero();
		assertThat(count("spent_refresh_token")).as("with their authorization").isZero();
	}

	@Test
	void whatNobodyCameBackForGoesAfterADay() throws Exception {
		this.blog.push((request) -> {
		});
		this.jdbc.sql("update oauth2_authorization set made_at = now() - interval '25 hours'").update();

		this.upkeep.forget();
		assertThat(count("oauth2_authorization")).isZero();
	}

	@Test
	void aSpentTokenIsRememberedAsLongAsItWouldHaveLived() throws Exception {
		Tokens tokens = tokens(this.blog.redeem(signedIn())).getTokens();
		this.blog.refresh(tokens.getRefreshToken());
		this.jdbc.sql("update spent_refresh_token set expires_at = now() - interval '1 second'").update();

		this.upkeep.forget();
		assertThat(count("spent_refresh_token")).isZero();
		assertThat(count("oauth2_authorization")).isOne();
	}

	@Test
	void whoAskedToSignInIsRememberedForADay() throws Exception {
		enterCode(new Person(this.port), ADA);
		this.jdbc.sql("update sign_in set expires_at = now() - interval '23 hours'").update();
		this.upkeep.forget();
		assertThat(count("sign_in")).isOne();

		this.jdbc.sql("update sign_in set expires_at = now() - interval '25 hours'").update();
		this.upkeep.forget();
		assertThat(count("sign_in")).isZero();
	}

	@Test
	void severalReplicasForgetAllTogether() throws Exception {
		this.jdbc.sql("""
				insert into sign_in (id, email, link, code, browser, expires_at)
				select gen_random_uuid(), 'ada@example.org', sha256(n::text::bytea), '', '', now() - interval '2 days'
				from generate_series(1, 5000) n""").update();

		AtOnce.call(4, () -> {
			this.upkeep.forget();
			return true;
		});
		assertThat(count("sign_in")).isZero();
	}

	@Test
	void whatIsBeingUsedIsNotWaitedFor() {
		UUID used = UUID.randomUUID();
		this.jdbc.sql("""
				insert into sign_in (id, email, link, code, browser, expires_at)
				values (?, 'ada@example.org', 'a', '', '', now() - interval '2 days'),
					(gen_random_uuid(), 'ada@example.org', 'b', '', '', now() - interval '2 days')""")
			.param(used)
			.update();

		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("select id from sign_in where id = ? for update").param(used).query(UUID.class).single();
			Thread other = Thread.ofVirtual().start(this.upkeep::forget);
			try {
				assertThat(other.join(java.time.Duration.ofSeconds(20))).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		assertThat(this.jdbc.sql("select id from sign_in").query(UUID.class).list()).containsExactly(used);
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
