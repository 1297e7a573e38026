package com.roseash.market;

import java.net.URI;

import com.roseash.domain.market.Products;
import com.roseash.domain.market.ProductsKit;
import com.roseash.platform.contract.ContractClients;
import com.roseash.testing.AppTest;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class ProductsIntegrationTests {

	@Autowired
	Products service;

	@Autowired
	ContractClients clients;

	@LocalServerPort
	int port;

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
			return ProductsIntegrationTests.this.clients.create(Products.class,
					URI.create("http://127.0.0.1:" + ProductsIntegrationTests.this.port));
		}

	}

}
