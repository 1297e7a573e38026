package com.roseash.account.members;

import com.roseash.domain.account.Directory;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who a member is, what the member may do and what was done to the account. */
@Controller
class MemberController {

	private final Directory directory;

	private final MemberPage page;

	MemberController(Directory directory, MemberPage page) {
		this.directory = directory;
		this.page = page;
	}

	@GetMapping("/members/{handle}")
	String show(@PathVariable String handle, @RequestParam(defaultValue = "") String done, Model model) {
		MemberPage.say(done, model);
		return this.page.show(this.directory.entry(handle), model);
	}

}
