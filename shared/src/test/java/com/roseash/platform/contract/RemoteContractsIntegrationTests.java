package com.roseash.platform.contract;

import java.lang.reflect.Proxy;

import com.roseash.domain.likes.Likes;
import com.roseash.domain.likes.ToggleLike;
import com.roseash.domain.pages.PageConfigs;
import com.roseash.platform.persistence.Ids;
import com.roseash.testing.HttpTest;
import com.roseash.testing.SqlCount;
import com.roseash.testing.TestApplication;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** An application that is told where a contract is served calls it there. */
@HttpTest
@TestPropertySource(properties = "spring.application.name=account")
class RemoteContractsIntegrationTests {

	@Autowired
	Likes owner;

	@LocalServerPort
	int port;

	@Test
	void aConfiguredContractIsCalledAtItsOwner() throws Exception {
		try (ConfigurableApplicationContext blog = blog("likes", "http://127.0.0.1:" + this.port)) {
			Likes likes = blog.getBean(Likes.class);
			ToggleLike like = new ToggleLike(Ids.next(), "thing", Ids.next().toString(), null);

			int statements = blog.getBean(SqlCount.class).during(() -> likes.toggle(like));

			assertThat(Proxy.isProxyClass(likes.getClass())).isTrue();
			assertThat(statements).as("statements that the caller executed").isZero();
			assertThat(this.owner.isLiked(like.member(), like.kind(), like.id())).isTrue();
			assertThat(blog.getBean(PageConfigs.class)).as("what is not configured stays in the process")
				.isNotInstanceOf(Proxy.class);
		}
	}

	@Test
	void aNameThatIsNoContractStopsTheStart() {
		assertThatIllegalStateException().isThrownBy(() -> blog("lykes", "http://127.0.0.1:1"))
			.withMessageContaining("lykes")
			.withMessageContaining("likes");
	}

	private static ConfigurableApplicationContext blog(String contract, String url) {
		return new SpringApplicationBuilder(TestApplication.class, SqlCount.class).run("--spring.application.name=blog",
				"--spring.config.import=classpath:rose-ash-defaults.yaml", "--server.port=0",
				"--rose-ash.contracts." + contract + ".url=" + url);
	}

}
