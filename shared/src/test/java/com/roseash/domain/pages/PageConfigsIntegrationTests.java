package com.roseash.domain.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import com.roseash.platform.persistence.Ids;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@HttpTest
class PageConfigsIntegrationTests {

	@Autowired
	PageConfigs service;

	@Autowired
	PageCredentials credentials;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	LoopbackClients clients;

	@Test
	void aCredentialIsEncryptedInTheDatabaseAndRevealedWithinTheProcess() {
		PageConfig config = configWithKey("sup_sk_secret");

		byte[] kept = this.jdbc.sql("select encrypted_value from page_config_credential where page_config_id = ?")
			.param(config.id())
			.query(byte[].class)
			.single();

		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("sup_sk_secret");
		assertThat(this.credentials.reveal(config.id(), "key")).contains(new Secret("sup_sk_secret"));
		assertThat(this.credentials.reveal(config.id(), "other")).isEmpty();
	}

	@Test
	void aCredentialCopiedToAnotherPageIsOfNoUse() {
		PageConfig theirs = configWithKey("theirs");
		PageConfig ours = configWithKey("ours");
		this.jdbc.sql("""
				update page_config_credential set encrypted_value =
					(select encrypted_value from page_config_credential where page_config_id = :theirs)
				where page_config_id = :ours""").param("theirs", theirs.id()).param("ours", ours.id()).update();

		assertThatIllegalStateException().isThrownBy(() -> this.credentials.reveal(ours.id(), "key"));
	}

	@Test
	void aSecretDoesNotPrint() {
		assertThat(new UpdatePageConfig(Ids.next(), 0, Set.of(), Map.of("key", new Secret("hidden"))).toString())
			.doesNotContain("hidden");
	}

	private PageConfig configWithKey(String value) {
		PageConfig made = this.service.ensure(new EnsurePageConfig("page", Ids.next().toString()));
		return this.service
			.update(new UpdatePageConfig(made.id(), made.version(), Set.of(), Map.of("key", new Secret(value))));
	}

	@Nested
	class InProcess extends PageConfigsKit {

		@Override
		protected PageConfigs pageConfigs() {
			return PageConfigsIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends PageConfigsKit {

		@Override
		protected PageConfigs pageConfigs() {
			return PageConfigsIntegrationTests.this.clients.create(PageConfigs.class);
		}

	}

}
