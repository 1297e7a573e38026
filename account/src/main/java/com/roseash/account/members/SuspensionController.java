package com.roseash.account.members;

import com.roseash.domain.account.AccountException;
import com.roseash.domain.account.Directory;
import com.roseash.domain.account.DirectoryEntry;
import com.roseash.domain.account.ReadmitMember;
import com.roseash.domain.account.SuspendMember;
import com.roseash.platform.contract.InvalidField;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suspends members and readmits them. */
@Controller
@RequestMapping("/members/{handle}/suspension")
class SuspensionController {

	private final Directory directory;

	private final MemberPage page;

	SuspensionController(Directory directory, MemberPage page) {
		this.directory = directory;
		this.page = page;
	}

	@PostMapping
	String suspend(@PathVariable String handle, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "false") boolean sure, HttpServletResponse response, Model model) {
		DirectoryEntry member = this.directory.entry(handle);
		try {
			this.directory.suspend(command(member, reason, sure));
			return MemberPage.done("suspended", member);
		}
		catch (AccountException | InvalidField ex) {
			model.addAttribute("reason", reason);
			return this.page.refused(ex, "suspension", member, response, model);
		}
	}

	@PostMapping("/removal")
	String readmit(@PathVariable String handle) {
		DirectoryEntry member = this.directory.readmit(new ReadmitMember(this.directory.entry(handle).id()));
		return MemberPage.done("readmitted", member);
	}

	private static SuspendMember command(DirectoryEntry member, String reason, boolean sure) {
		SuspendMember command = new SuspendMember(member.id(), reason);
		if (!sure) {
			throw new InvalidField("sure", "must be ticked, since all sign-ins end at once");
		}
		return command;
	}

}
