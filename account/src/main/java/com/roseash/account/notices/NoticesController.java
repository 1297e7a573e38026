package com.roseash.account.notices;

import java.util.List;
import java.util.UUID;

import com.roseash.account.dashboard.Self;
import com.roseash.domain.account.Notice;
import com.roseash.domain.account.Notices;
import com.roseash.domain.account.ReadNotice;
import com.roseash.domain.account.ReadNotices;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Shows members what they were told; what they open is no longer new. */
@Controller
class NoticesController {

	private static final int LENGTH = 25;

	private final Self self;

	private final Notices notices;

	NoticesController(Self self, Notices notices) {
		this.self = self;
		this.notices = notices;
	}

	@GetMapping("/dashboard/notices")
	String index(@RequestParam(required = false) @Nullable UUID before, @RequestParam(defaultValue = "") String done,
			Model model) {
		UUID member = this.self.id();
		List<Notice> found = this.notices.inbox(member, before, LENGTH + 1);
		List<Notice> shown = found.subList(0, Math.min(found.size(), LENGTH));
		model.addAttribute("notices", shown);
		model.addAttribute("unread", this.notices.unread(member));
		model.addAttribute("newest", before == null);
		model.addAttribute("older", (found.size() > LENGTH) ? shown.getLast().id() : null);
		model.addAttribute("done", done.equals("read"));
		return "notices/index";
	}

	@GetMapping("/dashboard/notices/{id}")
	RedirectView show(@PathVariable UUID id) {
		RedirectView there = new RedirectView(this.notices.read(new ReadNotice(this.self.id(), id)).url());
		there.setExpandUriTemplateVariables(false);
		return there;
	}

	@PostMapping("/dashboard/notices/reading")
	String readAll() {
		this.notices.readAll(new ReadNotices(this.self.id()));
		return "redirect:/dashboard/notices?done=read";
	}

}
