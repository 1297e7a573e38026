package com.roseash.account.members;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import com.roseash.domain.account.AccountException;
import com.roseash.domain.account.AssignRoles;
import com.roseash.domain.account.Directory;
import com.roseash.domain.account.DirectoryEntry;
import com.roseash.domain.account.Identities;
import com.roseash.platform.access.Role;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives members their roles. */
@Controller
class RolesController {

	private final Directory directory;

	private final Identities identities;

	private final MemberPage page;

	RolesController(Directory directory, Identities identities, MemberPage page) {
		this.directory = directory;
		this.identities = identities;
		this.page = page;
	}

	@PostMapping("/members/{handle}/roles")
	String assign(@PathVariable String handle, @RequestParam(defaultValue = "") Set<Role> roles,
			@RequestParam(defaultValue = "") String pages, HttpServletResponse response, Model model) {
		DirectoryEntry member = this.directory.entry(handle);
		try {
			this.identities.assign(new AssignRoles(member.id(), roles, slugs(pages)));
			return MemberPage.done("roles", member);
		}
		catch (AccountException | InvalidField ex) {
			model.addAttribute("roles", roles);
			model.addAttribute("pages", pages);
			return this.page.refused(ex, "roles", member, response, model);
		}
	}

	private static Set<String> slugs(String pages) {
		return Arrays.stream(pages.split("[\\s,]+")).filter((slug) -> !slug.isEmpty()).collect(Collectors.toSet());
	}

}
