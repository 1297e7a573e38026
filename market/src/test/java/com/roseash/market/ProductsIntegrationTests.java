package com.roseash.market;

import com.roseash.domain.market.Products;
import com.roseash.domain.market.ProductsKit;
import com.roseash.testing.AppTest;
import com.roseash.testing.LoopbackClients;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class ProductsIntegrationTests {

	@Autowired
	Products service;

	@Autowired
	LoopbackClients clients;

	@Nested
	class InProcess extends ProductsKit {

		@Override
		protected Products products() {
			return ProductsIntegrationTests.this.service;
		}

	}

	@Nested
	class OverHttp extends ProductsKit {

		@Override
		protected Products products() {
			return ProductsIntegrationTests.this.clients.create(Products.class);
		}

	}

}
