package com.roseash.platform.activity;

import java.util.Map;

import com.roseash.platform.config.App;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is about.
 *
 * @param type its type in ActivityStreams, or the name of one of ours
 * @param app the application that owns it
 * @param path its path there, by which it is identified
 * @param name plain text, if it has a name
 * @param properties what else is said of it, in the terms of ActivityStreams
 */
public record Thing(String type, App app, String path, @Nullable String name, Map<String, ?> properties) {

	public Thing {
		properties = Map.copyOf(properties);
	}

	/** A thing of which nothing else is said. */
	public Thing(String type, App app, String path, @Nullable String name) {
		this(type, app, path, name, Map.of());
	}

	/** The same thing, of which this is said. */
	public Thing with(Map<String, ?> properties) {
		return new Thing(this.type, this.app, this.path, this.name, properties);
	}

}
