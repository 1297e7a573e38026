package com.roseash.platform.operation;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * A second port, on which a process answers how it is, to whoever reaches it. It is one
 * more connector of the same server, since a server of its own would cost each start.
 */
@Component
public class ManagementPort implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

	private static final String NAME = "management";

	private final OperationSettings settings;

	private volatile @Nullable ServerConnector connector;

	private volatile int number;

	ManagementPort(OperationSettings settings) {
		this.settings = settings;
	}

	/**
	 * Whether the request arrived on it: what counts is the socket, and nothing that the
	 * request says.
	 */
	public boolean received(HttpServletRequest request) {
		int number = number();
		return number > 0 && request.getLocalPort() == number;
	}

	@Override
	public void customize(ConfigurableJettyWebServerFactory factory) {
		Integer port = this.settings.managementPort();
		if (port != null) {
			factory.addServerCustomizers((server) -> open(server, port));
		}
	}

	private void open(Server server, int port) {
		HttpConfiguration http = new HttpConfiguration();
		http.setSendServerVersion(false);
		ServerConnector added = new ServerConnector(server, 0, 1, new HttpConnectionFactory(http));
		added.setName(NAME);
		added.setPort(port);
		if (StringUtils.hasText(this.settings.managementAddress())) {
			added.setHost(this.settings.managementAddress());
		}
		server.addConnector(added);
		this.connector = added;
	}

	/**
	 * The port as it was opened; 0 where there is none. A connector that is shut down no
	 * longer knows it, while requests are still in flight.
	 */
	int number() {
		ServerConnector own = this.connector;
		if (this.number == 0 && own != null && own.getLocalPort() > 0) {
			this.number = own.getLocalPort();
		}
		return this.number;
	}

}
