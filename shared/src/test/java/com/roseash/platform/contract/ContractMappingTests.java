package com.roseash.platform.contract;

import java.lang.reflect.Proxy;

import com.roseash.platform.config.App;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockServletContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.service.annotation.GetExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ContractMappingTests {

	@Test
	void aBeanBehindAnInterfaceProxyIsServed() {
		Probe proxy = (Probe) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Probe.class },
				(self, method, arguments) -> method.getName().equals("hashCode") ? 1 : null);

		ContractMapping mapping = mappingOf(App.BLOG, Probe.class, proxy);

		assertThat(mapping.getHandlerMethods()).hasSize(6);
	}

	@Test
	void whatAnotherApplicationOwnsIsNotServed() {
		assertThat(mappingOf(App.CART, SmallOwner.class, new SmallOwner()).getHandlerMethods()).isEmpty();
	}

	@Test
	void nothingButTheContractIsServed() {
		assertThat(mappingOf(App.BLOG, SmallOwner.class, new SmallOwner()).getHandlerMethods()).hasSize(1);
	}

	@Test
	void anAddressOutsideTheContractStopsTheStart() {
		assertThatIllegalStateException().isThrownBy(() -> mappingOf(App.BLOG, StrayOwner.class, new StrayOwner()))
			.havingRootCause()
			.withMessageContaining("Stray.find must be GET /internal/data/stray/<query>");
	}

	private static <T> ContractMapping mappingOf(App app, Class<T> type, T bean) {
		GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
		context.registerBean("owner", type, () -> bean);
		context.refresh();
		ContractMapping mapping = new ContractMapping(app);
		mapping.setApplicationContext(context);
		mapping.afterPropertiesSet();
		return mapping;
	}

	@Contract(name = "small", owner = App.BLOG)
	interface Small {

		@GetExchange("/internal/data/small/find")
		long find();

	}

	static class SmallOwner implements Small {

		@Override
		public long find() {
			return 1;
		}

		@GetMapping("/internal/data/small/backdoor")
		public long backdoor() {
			return 2;
		}

	}

	@Contract(name = "stray", owner = App.BLOG)
	interface Stray {

		@GetExchange("/internal/data/other/find")
		long find();

	}

	static class StrayOwner implements Stray {

		@Override
		public long find() {
			return 1;
		}

	}

}
