package com.roseash.account.members;

import java.util.UUID;

import com.roseash.domain.account.AddressTaken;
import com.roseash.domain.account.Invitations;
import com.roseash.domain.account.InviteMember;
import com.roseash.domain.account.WithdrawInvitation;
import com.roseash.platform.access.Access;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invites people, and takes invitations back. */
@Controller
@RequestMapping("/members/invitations")
class InvitationsController {

	private final Invitations invitations;

	private final Access access;

	private final MembersPage page;

	InvitationsController(Invitations invitations, Access access, MembersPage page) {
		this.invitations = invitations;
		this.access = access;
		this.page = page;
	}

	@PostMapping
	String invite(@RequestParam(defaultValue = "") String email, HttpServletResponse response, Model model) {
		UUID by = this.access.member("invite people");
		try {
			this.invitations.invite(new InviteMember(email, by));
			return "redirect:/members?done=invited#invitations";
		}
		catch (AddressTaken | InvalidField ex) {
			response.setStatus(ex.status().value());
			model.addAttribute("email", email);
			model.addAttribute("refused", ex.getMessage());
			model.addAttribute("invalid", ex instanceof InvalidField);
			return this.page.show(model);
		}
	}

	@PostMapping("/{id}/removal")
	String withdraw(@PathVariable UUID id) {
		this.invitations.withdraw(new WithdrawInvitation(id, this.access.member("take invitations back")));
		return "redirect:/members?done=withdrawn#invitations";
	}

}
