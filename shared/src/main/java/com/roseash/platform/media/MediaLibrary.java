package com.roseash.platform.media;

import java.util.List;

/** Everything that was uploaded, for editors to look through. */
public interface MediaLibrary {

	/**
	 * A page of what is kept, the last stored first.
	 * @param query what the description or the name of the file contains; may be empty
	 * @param unused only what nothing refers to
	 * @param page the page, from 1; the last one if there are not so many
	 */
	MediaPage list(String query, boolean unused, int page);

	/**
	 * One of them.
	 * @throws MediaNotFound when nothing has that hash
	 */
	MediaItem item(String hash);

	/** What refers to it. */
	List<MediaUse> uses(String hash);

	/**
	 * Says anew what it shows, for those who do not see it; may be empty.
	 * @throws MediaNotFound when nothing has that hash
	 */
	void describe(String hash, String alt);

	/**
	 * Removes what nothing refers to.
	 * @throws MediaNotFound when nothing has that hash
	 * @throws MediaInUse when something does
	 */
	void remove(String hash);

	/** How many are older than thirty days and nothing refers to them. */
	int forgotten();

	/** Removes these, the oldest first, at most 200 at once; says how many. */
	int removeForgotten();

}
