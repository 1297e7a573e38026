package com.roseash.account.dashboard;

import com.roseash.platform.session.SessionIndex;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends sign-ins of whoever is signed in. */
@Controller
class SignInsController {

	private final Self self;

	private final SessionIndex sessions;

	SignInsController(Self self, SessionIndex sessions) {
		this.self = self;
		this.sessions = sessions;
	}

	@PostMapping("/dashboard/sign-ins/{sid}/removal")
	String end(@PathVariable String sid) {
		this.sessions.of(this.self.id())
			.stream()
			.filter((own) -> own.sid().equals(sid))
			.forEach((own) -> this.sessions.end(own.sid()));
		return "redirect:/dashboard?done=sign-in";
	}

	@PostMapping("/dashboard/sign-ins/removal")
	String endAll() {
		this.sessions.endAll(this.self.id());
		return "redirect:/";
	}

}
