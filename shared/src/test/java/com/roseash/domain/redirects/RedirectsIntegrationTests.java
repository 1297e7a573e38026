package com.roseash.domain.redirects;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class RedirectsIntegrationTests {

	@Autowired
	Redirects service;

	@Autowired
	Site site;

	@Autowired
	LoopbackClients clients;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void begin() {
		this.jdbc.sql("delete from redirect").update();
	}

	@Test
	void anAddressOfThisSiteIsAPathOfIt() {
		put("/a", this.site.url(App.BLOG, "/b"));

		assertThat(this.service.find("/a").orElseThrow().to()).isEqualTo("/b");
		assertThatExceptionOfType(RedirectLoop.class).isThrownBy(() -> put("/b", this.site.url(App.BLOG, "/a")));
	}

	@Test
	void twoWhoWouldCloseACircleTogetherDoNot() throws Exception {
		AtomicInteger caller = new AtomicInteger();

		List<Boolean> through = AtOnce.call(2, () -> {
			boolean first = caller.getAndIncrement() == 0;
			try {
				put(first ? "/a" : "/b", first ? "/b" : "/a");
				return true;
			}
			catch (RedirectLoop ex) {
				return false;
			}
		});

		assertThat(through).containsExactlyInAnyOrder(true, false);
		assertThat(this.service.list("", 1).count()).isOne();
	}

	@Test
	void withoutWaitingForEachOtherTheyWould() throws Exception {
		AtomicInteger caller = new AtomicInteger();
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		AtOnce.call(2, () -> this.transactions.execute((status) -> {
			boolean first = caller.getAndIncrement() == 0;
			this.jdbc.sql("insert into redirect (source, target, permanent) values (?, ?, true)")
				.params(first ? "/a" : "/b", first ? "/b" : "/a")
				.update();
			long seen = this.jdbc.sql("select count(*) from redirect").query(Long.class).single();
			try {
				bothHaveLooked.await();
			}
			catch (InterruptedException | java.util.concurrent.BrokenBarrierException ex) {
				throw new IllegalStateException(ex);
			}
			assertThat(seen).isOne();
			return true;
		}));

		assertThat(this.service.list("", 1).count()).isEqualTo(2);
	}

	private void put(String from, String to) {
		this.service.put(new PutRedirects(List.of(new Redirect(from, to, true))));
	}

	@Nested
	class RedirectsInProcess extends RedirectsKit {

		@Override
		protected Redirects redirects() {
			return RedirectsIntegrationTests.this.service;
		}

	}

	@Nested
	class RedirectsOverHttp extends RedirectsKit {

		@Override
		protected Redirects redirects() {
			return RedirectsIntegrationTests.this.clients.create(Redirects.class);
		}

	}

}
