package com.roseash.local;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.roseash.platform.config.App;

/**
 * The ports of one platform.
 *
 * @param offset what is added to each, so that platforms run side by side
 */
public record Ports(int offset) {

	private static final String OFFSET = "ROSE_ASH_PORT_OFFSET";

	private static final int TRIES = 300;

	/** Nobody answers there; who holds it has the range. */
	private static final int CLAIM = 8000;

	public Ports {
		if (offset < 0 || offset > 40000) {
			throw new IllegalArgumentException(OFFSET + " is a number from 0 to 40000, not " + offset);
		}
	}

	public static Ports of(Map<String, String> environment) {
		String offset = environment.getOrDefault(OFFSET, "0");
		if (!offset.matches("\\d{1,5}")) {
			throw new IllegalArgumentException(OFFSET + " is a number from 0 to 40000, not " + offset);
		}
		return new Ports(Integer.parseInt(offset));
	}

	/**
	 * Ports that nobody uses now, nor is likely to be given before they are used: claimed
	 * by this process as long as it lives, and below those that systems give to
	 * connections.
	 */
	public static Ports free() {
		return ThreadLocalRandom.current()
			.ints(TRIES, 10, 160)
			.mapToObj((hundred) -> new Ports(100 * hundred))
			.filter((ports) -> PortsInUse.claim(CLAIM + ports.offset()) && PortsInUse.among(ports.all()).isEmpty())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no free range of ports on this machine"));
	}

	public int app(App app) {
		int port = switch (app) {
			case BLOG -> 8001;
			case MARKET -> 8002;
			case CART -> 8003;
			case EVENTS -> 8004;
			case FEDERATION -> 8005;
			case ACCOUNT -> 8006;
		};
		return port + this.offset;
	}

	public int mailbox() {
		return 8007 + this.offset;
	}

	public int smtp() {
		return 8025 + this.offset;
	}

	public int postgres() {
		return 15432 + this.offset;
	}

	public int redis() {
		return 16379 + this.offset;
	}

	/** The address that browsers use. */
	public URI publicUrl(App app) {
		return URI.create("http://" + app.id() + ".rose-ash.localhost:" + app(app));
	}

	/** The address that the applications, and programs on this machine, use. */
	public URI internalUrl(App app) {
		return URI.create("http://127.0.0.1:" + app(app));
	}

	Map<String, Integer> all() {
		Map<String, Integer> all = new LinkedHashMap<>();
		for (App app : App.values()) {
			all.put(app.id(), app(app));
		}
		all.put("mailbox", mailbox());
		all.put("mail catcher", smtp());
		all.put("PostgreSQL", postgres());
		all.put("Redis", redis());
		return all;
	}

}
