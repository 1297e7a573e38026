package com.roseash.testing;

import java.net.URI;

import com.roseash.platform.contract.ContractClients;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Clients that call the application under test, as its siblings would. */
@TestComponent
public class LoopbackClients {

	private final ContractClients clients;

	private final Environment environment;

	LoopbackClients(ContractClients clients, Environment environment) {
		this.clients = clients;
		this.environment = environment;
	}

	public <C> C create(Class<C> contract) {
		return this.clients.create(contract, url());
	}

	/** Where the application under test listens. */
	public URI url() {
		return URI.create("http://127.0.0.1:" + this.environment.getRequiredProperty("local.server.port"));
	}

}
