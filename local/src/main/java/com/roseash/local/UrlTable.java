package com.roseash.local;

import com.roseash.platform.config.App;

/** Where everything is, for whoever just started it. */
final class UrlTable {

	private UrlTable() {
	}

	static String of(Ports ports) {
		StringBuilder table = new StringBuilder("\nRose Ash is ready:\n\n");
		for (App app : App.values()) {
			row(table, app.id(), ports.publicUrl(app).toString());
		}
		row(table, "mailbox", "http://localhost:" + ports.mailbox());
		row(table, "PostgreSQL",
				"postgresql://" + Postgres.NAME + "@127.0.0.1:" + ports.postgres() + "/" + Postgres.NAME);
		row(table, "Redis", "redis://127.0.0.1:" + ports.redis());
		return table.toString();
	}

	private static void row(StringBuilder table, String part, String url) {
		table.append("  %-12s %s%n".formatted(part, url));
	}

}
