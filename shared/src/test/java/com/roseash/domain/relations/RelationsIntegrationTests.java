package com.roseash.domain.relations;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;

import com.roseash.testing.AtOnce;
import com.roseash.testing.HttpTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
@Import(FriendsAndRecipes.class)
class RelationsIntegrationTests {

	@Autowired
	Relations service;

	@Autowired
	EdgeRepository edges;

	@Autowired
	LoopbackClients clients;

	@Test
	void withoutWaitingForEachOtherTwoWouldCloseACircle() throws Exception {
		RelationKind kind = FriendsAndRecipes.ANCESTOR;
		Queue<List<String>> ways = new ConcurrentLinkedQueue<>(List.of(List.of("hen", "egg"), List.of("egg", "hen")));
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

		List<Boolean> leads = AtOnce.call(2, () -> {
			List<String> way = ways.remove();
			boolean back = this.edges.leads(kind.name(), way.getLast(), way.getFirst());
			bothHaveLooked.await();
			this.edges.save(new Edge(kind, way.getFirst(), way.getLast(), 0));
			return back;
		});

		assertThat(leads).containsOnly(false);
		assertThat(this.edges.leads(kind.name(), "hen", "egg") && this.edges.leads(kind.name(), "egg", "hen")).isTrue();
	}

	@Nested
	class InProcess extends RelationsKit {

		@Override
		protected Relations relations() {
			return RelationsIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends RelationsKit {

		@Override
		protected Relations relations() {
			return RelationsIntegrationTests.this.clients.create(Relations.class);
		}

	}

}
