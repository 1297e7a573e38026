package com.roseash.account.members;

import java.util.Set;

import com.roseash.domain.account.Directory;
import com.roseash.domain.account.DirectoryEntry;
import com.roseash.platform.access.Role;
import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.http.Actor;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a member for admins, which says what was done, or why it was not. */
@Component
class MemberPage {

	private static final int DEEDS = 50;

	private static final Set<String> DONE = Set.of("roles", "suspended", "readmitted");

	private final Directory directory;

	MemberPage(Directory directory) {
		this.directory = directory;
	}

	/** Fills the page; returns its name. */
	String show(DirectoryEntry member, Model model) {
		model.addAttribute("member", member);
		model.addAttribute("own", Actor.current().equals(new Actor.Member(member.id())));
		model.addAttribute("all", Role.values());
		model.addAttribute("history", this.directory.history(member.handle(), DEEDS));
		return "members/show";
	}

	/** Says what was done before. */
	static void say(String done, Model model) {
		model.addAttribute("done", DONE.contains(done) ? done : null);
	}

	/** Where to see what was done. */
	static String done(String done, DirectoryEntry member) {
		return "redirect:/members/" + member.handle() + "?done=" + done;
	}

	/** The page with what is wrong in one of its forms. */
	String refused(DomainException problem, String form, DirectoryEntry member, HttpServletResponse response,
			Model model) {
		response.setStatus(problem.status().value());
		model.addAttribute("refused", form);
		model.addAttribute("field", (problem instanceof InvalidField invalid) ? invalid.field() : null);
		model.addAttribute("problem", problem.getMessage());
		return show(member, model);
	}

}
