package com.roseash.local;

import java.net.InetAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import com.roseash.local.demo.Demo;
import com.roseash.local.mailbox.Mailbox;
import com.roseash.platform.config.App;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.config.RoseAsh.Address;

/**
 * What {@code bin/swarm-test} has beside the stack, as a container in its network: a
 * mailbox for its mails, and the demo content, which it loads.
 */
final class Rehearsal {

	private static final int MAILBOX = 8007;

	private static final int SMTP = 2525;

	private Rehearsal() {
	}

	public static void main(String[] arguments) throws Exception {
		MainThread.endsTheProgramWhenItFails();
		new Mailbox(InetAddress.getByName("0.0.0.0"), MAILBOX, SMTP).start();
		Demo demo = new Demo(settings(System.getenv("ROSE_ASH_SECRET"), System.getenv("DOMAIN")));
		if (demo.isWanted()) {
			demo.load();
		}
		System.out.println("Loaded.");
		new CountDownLatch(1).await();
	}

	/** The applications have the names of their services. */
	private static RoseAsh settings(String secret, String domain) {
		Map<App, Address> addresses = new EnumMap<>(App.class);
		for (App app : App.values()) {
			addresses.put(app, new Address(URI.create("https://%s.%s".formatted(app.id(), domain)),
					URI.create("http://%s:%d".formatted(app.id(), new Ports(0).app(app)))));
		}
		return new RoseAsh("Rose Ash", secret, "", ZoneId.of("Europe/London"), "GBP", null, true, addresses);
	}

}
