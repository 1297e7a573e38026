package com.roseash.platform.media;

import com.roseash.platform.activity.EventHandler;
import com.roseash.platform.activity.Subscription;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.blob.Blobs;
import com.roseash.platform.config.App;
import com.roseash.platform.persistence.Turns;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the files of what was removed, unless they were brought again meanwhile. */
@Component
class DeleteFiles extends EventHandler<MediaRemoved> {

	private final Blobs blobs;

	private final JdbcClient jdbc;

	private final Turns turns;

	DeleteFiles(Blobs blobs, JdbcClient jdbc, Turns turns, JsonMapper json) {
		super(MediaRemoved.class, json);
		this.blobs = blobs;
		this.jdbc = jdbc;
		this.turns = turns;
	}

	@Override
	public String name() {
		return "delete-files";
	}

	@Override
	public App application() {
		return App.BLOG;
	}

	@Override
	public Subscription subscription() {
		return Subscription.to(Verb.DELETE);
	}

	@Override
	protected void handle(MediaRemoved event) {
		this.turns.take("media", event.hash());
		event.files()
			.stream()
			.filter((kept) -> !isKept(kept.file()))
			.forEach((kept) -> this.blobs.delete(kept.place(), kept.file()));
	}

	private boolean isKept(String file) {
		return this.jdbc.sql("select exists (select from media_file where name = ?)")
			.param(file)
			.query(Boolean.class)
			.single();
	}

}
