package com.roseash.cart;

import com.roseash.domain.cart.Carts;
import com.roseash.domain.cart.CartsKit;
import com.roseash.domain.market.Products;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class CartsIntegrationTests {

	@Autowired
	Carts service;

	@Autowired
	Products products;

	@Autowired
	LoopbackClients clients;

	@Nested
	class InProcess extends CartsKit {

		@Override
		protected Carts carts() {
			return CartsIntegrationTests.this.service;
		}

		@Override
		protected Products products() {
			return CartsIntegrationTests.this.products;
		}

	}

	@Nested
	class OverHttp extends CartsKit {

		@Override
		protected Carts carts() {
			return CartsIntegrationTests.this.clients.create(Carts.class);
		}

		@Override
		protected Products products() {
			return CartsIntegrationTests.this.products;
		}

	}

}
