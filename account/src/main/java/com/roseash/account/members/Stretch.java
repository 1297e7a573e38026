package com.roseash.account.members;

import java.util.List;
import java.util.UUID;

import com.roseash.domain.account.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the members' list.
 *
 * @param entries those who joined last come first
 * @param newer whom the newer ones stand above; null when there are none
 * @param older whom the older ones follow; null when there are none
 */
record Stretch(List<DirectoryEntry> entries, @Nullable UUID newer, @Nullable UUID older) {

	/** How many members a page shows. */
	static final int LENGTH = 25;

	/** How many to ask for, which tells whether there are more. */
	static final int ASKED = LENGTH + 1;

	/** Nobody. */
	static final Stretch EMPTY = new Stretch(List.of(), null, null);

	/** Of those found down the list. */
	static Stretch down(List<DirectoryEntry> found, boolean begins) {
		List<DirectoryEntry> entries = found.subList(0, Math.min(found.size(), LENGTH));
		UUID newer = (begins || entries.isEmpty()) ? null : entries.getFirst().id();
		return new Stretch(entries, newer, isAll(found) ? null : entries.getLast().id());
	}

	/** Of more than a page that were found up the list. */
	static Stretch up(List<DirectoryEntry> found) {
		List<DirectoryEntry> entries = found.subList(1, found.size());
		return new Stretch(entries, entries.getFirst().id(), entries.getLast().id());
	}

	/** Whether no more than a page were found. */
	static boolean isAll(List<DirectoryEntry> found) {
		return found.size() <= LENGTH;
	}

}
