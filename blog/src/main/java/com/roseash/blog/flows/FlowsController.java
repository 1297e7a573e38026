package com.roseash.blog.flows;

import java.util.List;
import java.util.UUID;

import com.roseash.domain.content.PostKind;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.flow.Flow;
import com.roseash.platform.flow.FlowFilter;
import com.roseash.platform.flow.FlowLog;
import com.roseash.platform.flow.FlowRun;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the runs of flows, and has somebody see to those that are parked. */
@Controller
class FlowsController {

	private static final int RUNS_A_PAGE = 20;

	private static final List<String> STATES = List.of("running", "parked", "done", "abandoned");

	private final FlowLog log;

	private final ObjectProvider<Flow<?>> flows;

	private final Site site;

	FlowsController(FlowLog log, ObjectProvider<Flow<?>> flows, Site site) {
		this.log = log;
		this.flows = flows;
		this.site = site;
	}

	@GetMapping("/flows")
	String index(@RequestParam(defaultValue = "") String flow, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String post, @RequestParam(required = false) @Nullable UUID before,
			Model model) {
		List<FlowRun> runs = this.log.runs(new FlowFilter(flow, state, address(post.strip())), before, RUNS_A_PAGE);
		model.addAttribute("runs", runs.stream().map(FlowPicture::of).toList());
		model.addAttribute("older", (runs.size() == RUNS_A_PAGE) ? runs.getLast().id() : null);
		model.addAttribute("flow", flow);
		model.addAttribute("state", state);
		model.addAttribute("post", post);
		model.addAttribute("flows", this.flows.stream().map(Flow::name).sorted().toList());
		model.addAttribute("states", STATES);
		return "flows/index";
	}

	@PostMapping("/flows/{run}/resumption")
	String resume(@PathVariable UUID run) {
		this.log.resume(run);
		return "redirect:/flows";
	}

	@PostMapping("/flows/{run}/abandonment")
	String abandon(@PathVariable UUID run) {
		this.log.abandon(run);
		return "redirect:/flows";
	}

	/** A post may be named by its slug, its path or its whole address. */
	private String address(String post) {
		if (post.isEmpty() || post.contains("://")) {
			return post;
		}
		return this.site.url(App.BLOG, post.startsWith("/") ? post : PostKind.POST.path(post));
	}

}
