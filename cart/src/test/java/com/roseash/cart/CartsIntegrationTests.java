package com.roseash.cart;

import java.net.URI;

import com.roseash.domain.cart.Carts;
import com.roseash.domain.cart.CartsKit;
import com.roseash.domain.market.Products;
import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class CartsIntegrationTests {

	@Autowired
	Carts service;

	@Autowired
	Products products;

	@Autowired
	ContractClients clients;

	@LocalServerPort
	int port;

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
			return CartsIntegrationTests.this.clients.create(Carts.class,
					URI.create("http://127.0.0.1:" + CartsIntegrationTests.this.port));
		}

		@Override
		protected Products products() {
			return CartsIntegrationTests.this.products;
		}

	}

}
