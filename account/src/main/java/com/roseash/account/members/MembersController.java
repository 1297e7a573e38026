package com.roseash.account.members;

import java.util.List;
import java.util.UUID;

import com.roseash.domain.account.Directory;
import com.roseash.domain.account.DirectoryEntry;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the members' list. */
@Controller
class MembersController {

	private final Directory directory;

	MembersController(Directory directory) {
		this.directory = directory;
	}

	@GetMapping("/members")
	String index(@RequestParam(defaultValue = "") String query, @RequestParam(required = false) @Nullable UUID before,
			@RequestParam(required = false) @Nullable UUID after, HttpServletResponse response, Model model) {
		model.addAttribute("query", query);
		try {
			model.addAttribute("members", (after != null) ? up(query, after) : down(query, before));
		}
		catch (InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("problem", ex.getMessage());
			model.addAttribute("members", Stretch.EMPTY);
		}
		return "members/index";
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
