package com.roseash.platform.operation;

import java.nio.channels.ServerSocketChannel;
import java.time.Duration;

import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.IO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has a process that is to end go on serving for a while, so that load balancers and
 * caches of names forget it first. It says that it is not ready, and each answer ends its
 * connection, so that the next request goes elsewhere. What is in flight when the time
 * has come is finished by Boot.
 */
@Component
class Drain implements SmartLifecycle, WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

	/** After the lanes, which other processes go on with, and before the web server. */
	static final int PHASE = WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 512;

	private static final Logger log = LoggerFactory.getLogger(Drain.class);

	private final Duration time;

	private volatile boolean running;

	private volatile boolean leaving;

	private volatile @Nullable Server server;

	Drain(OperationSettings settings) {
		this.time = settings.drain();
	}

	/** Whether the process is about to end. */
	boolean isLeaving() {
		return this.leaving;
	}

	/**
	 * Connections are accepted by selectors: a thread of its own for that is interrupted
	 * when Jetty ends, and a connection that it accepts in that moment is never answered.
	 */
	@Override
	public void customize(ConfigurableJettyWebServerFactory factory) {
		factory.setAcceptors(0);
		factory.addServerCustomizers((server) -> this.server = server);
	}

	@Override
	public void start() {
		this.leaving = false;
		this.running = true;
	}

	@Override
	public void stop() {
		this.leaving = true;
		try {
			if (this.time.isPositive()) {
				log.info("Leaving: new requests are still answered for {}", this.time);
				Thread.sleep(this.time);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		closeDoors();
		this.running = false;
	}

	/**
	 * The selector that accepts closes the socket, too: nothing is just being accepted
	 * then, and it gives the socket back to the kernel when it next looks, which is at
	 * once.
	 */
	private void closeDoors() {
		Server jetty = this.server;
		if (jetty == null) {
			return;
		}
		for (Connector connector : jetty.getConnectors()) {
			if (connector instanceof ServerConnector door
					&& door.getTransport() instanceof ServerSocketChannel socket) {
				door.getSelectorManager()
					.getBeans(ManagedSelector.class)
					.forEach((managed) -> managed.submit((selector) -> {
						if (socket.keyFor(selector) != null) {
							IO.close(socket);
						}
					}));
			}
		}
	}

	@Override
	public void stop(Runnable stopped) {
		Thread.startVirtualThread(() -> {
			stop();
			stopped.run();
		});
	}

	/** A web server goes on while its context rests, so the doors stay open. */
	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
