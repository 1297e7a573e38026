package com.roseash.local;

import com.roseash.platform.config.App;

/** Where everything is, and who is there, for whoever just started it. */
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
		table.append("\nSign in by a mail, which arrives in the mailbox:\n\n");
		row(table, "admin", "edith@example.org");
		row(table, "editor", "ines@example.org");
		row(table, "steward", "mara@example.org, who looks after the page visit-us");
		row(table, "member", "tom@example.org");
		return table.toString();
	}

	private static void row(StringBuilder table, String part, String where) {
		table.append("  %-12s %s%n".formatted(part, where));
	}

}
