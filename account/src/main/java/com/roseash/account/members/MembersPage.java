package com.roseash.account.members;

import java.util.List;
import java.util.UUID;

import com.roseash.domain.account.Directory;
import com.roseash.domain.account.DirectoryEntry;
import com.roseash.domain.account.Invitations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page with the members' list, and with who is invited where it begins. */
@Component
class MembersPage {

	/** The name of the page. */
	static final String NAME = "members/index";

	private final Directory directory;

	private final Invitations invitations;

	MembersPage(Directory directory, Invitations invitations) {
		this.directory = directory;
		this.invitations = invitations;
	}

	/** Fills the page where it begins; returns its name. */
	String show(Model model) {
		return show("", null, null, model);
	}

	/** Fills the page; returns its name. */
	String show(String query, @Nullable UUID before, @Nullable UUID after, Model model) {
		boolean begins = query.isBlank() && before == null && after == null;
		model.addAttribute("query", query);
		model.addAttribute("members", (after != null) ? up(query, after) : down(query, before));
		model.addAttribute("invitations", begins ? this.invitations.pending() : null);
		return NAME;
	}

	private Stretch down(String query, @Nullable UUID before) {
		return Stretch.down(this.directory.search(query, before, Stretch.ASKED), before == null);
	}

	/** Whoever comes to the top sees a whole page. */
	private Stretch up(String query, UUID after) {
		List<DirectoryEntry> found = this.directory.newer(query, after, Stretch.ASKED);
		return Stretch.isAll(found) ? down(query, null) : Stretch.up(found);
	}

}
