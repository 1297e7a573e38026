package com.roseash.platform.media;

import java.util.List;
import java.util.Set;

import com.roseash.platform.activity.Audience;
import com.roseash.platform.activity.DomainEvent;
import com.roseash.platform.activity.Thing;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;
import org.jspecify.annotations.Nullable;

/**
 * Something that nothing refers to was removed.
 *
 * @param hash by which it was known
 * @param name what the file was called, if that was known
 * @param files where its files are
 */
record MediaRemoved(String hash, @Nullable String name, List<KeptFile> files) implements DomainEvent {

	MediaRemoved {
		files = List.copyOf(files);
	}

	@Override
	public Verb verb() {
		return Verb.DELETE;
	}

	@Override
	public Audience audience() {
		return Audience.INTERNAL;
	}

	@Override
	public Thing object() {
		return new Thing("Document", App.BLOG, "/pictures/" + this.hash, this.name);
	}

	@Override
	public Set<String> evicts() {
		return Set.of();
	}

	/**
	 * A file.
	 *
	 * @param place where it is
	 * @param file its name there
	 */
	record KeptFile(String place, String file) {

	}

}
