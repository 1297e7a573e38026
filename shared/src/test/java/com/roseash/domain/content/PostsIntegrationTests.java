package com.roseash.domain.content;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class PostsIntegrationTests {

	@Autowired
	Posts service;

	@Autowired
	AuthorRepository authors;

	@Autowired
	Navigation navigation;

	@Autowired
	ContractClients clients;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from post").update();
		this.jdbc.sql("delete from author").update();
	}

	@Test
	void anAuthorIntroducedAtOnceIsOnePerson() throws Exception {
		List<Byline> bylines = AtOnce.call(6, () -> this.service.introduce(Articles.author()));

		assertThat(bylines).containsOnly(bylines.getFirst());
	}

	@Test
	void withoutWaitingForEachOtherTwoWouldIntroduceTheSamePerson() {
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AtOnce.call(2, () -> {
			Author author = this.authors.findByHandle(Articles.HANDLE).orElseGet(() -> new Author(Articles.author()));
			bothHaveLooked.await();
			return this.authors.save(author).byline();
		})).withRootCauseInstanceOf(PSQLException.class);
	}

	@Test
	void navigationIsReplacedAsAWhole() {
		NavigationLink join = link("Join", "/join");
		NavigationLink about = new NavigationLink("About", App.FEDERATION, "/", List.of(join, link("Visit", "/visit")));
		List<NavigationLink> first = List.of(link("Journal", "/"), about);
		Navigation remote = this.clients.create(Navigation.class, URI.create("http://127.0.0.1:" + this.port));

		assertThat(remote.arrange(new ArrangeNavigation(first))).isEqualTo(first);
		assertThat(this.navigation.items()).isEqualTo(first);

		this.navigation.arrange(new ArrangeNavigation(List.of(join)));
		assertThat(remote.items()).containsExactly(join);
	}

	@Test
	void navigationArrangedAtOnceIsOneOfTheArrangements() throws Exception {
		ArrangeNavigation arrangement = new ArrangeNavigation(List.of(link("One", "/one"), link("Two", "/two")));

		AtOnce.call(4, () -> this.navigation.arrange(arrangement));

		assertThat(this.navigation.items()).isEqualTo(arrangement.items());
	}

	private static NavigationLink link(String label, String path) {
		return new NavigationLink(label, App.BLOG, path, List.of());
	}

	@Nested
	class InProcess extends PostsKit {

		@Override
		protected Posts posts() {
			return PostsIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends PostsKit {

		@Override
		protected Posts posts() {
			return PostsIntegrationTests.this.clients.create(Posts.class,
					URI.create("http://127.0.0.1:" + PostsIntegrationTests.this.port));
		}

	}

}
