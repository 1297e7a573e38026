package com.roseash.federation.activities;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.roseash.platform.activity.Activity;
import com.roseash.platform.activity.ActivityFilter;
import com.roseash.platform.activity.Inspection;
import com.roseash.platform.activity.Verb;
import com.roseash.platform.config.App;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what happened, and how far its handlers are. */
@Controller
class ActivitiesController {

	private static final int ACTIVITIES_A_PAGE = 50;

	private static final List<String> STATES = List.of("pending", "running", "failed", "done", "dead");

	private final Inspection inspection;

	private final JsonMapper json;

	ActivitiesController(Inspection inspection, JsonMapper json) {
		this.inspection = inspection;
		this.json = json;
	}

	@GetMapping("/activities")
	String index(@RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String application,
			@RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable UUID before,
			Model model) {
		ActivityFilter filter = new ActivityFilter(type, application, state);
		List<Activity> activities = this.inspection.activities(filter, before, ACTIVITIES_A_PAGE);
		model.addAttribute("filter", filter);
		model.addAttribute("activities", activities);
		model.addAttribute("handlings", this.inspection.handlings(activities));
		model.addAttribute("handlers", this.inspection.handlers());
		model.addAttribute("older", (activities.size() == ACTIVITIES_A_PAGE) ? activities.getLast().id() : null);
		model.addAttribute("types", Arrays.stream(Verb.values()).map(Verb::type).toList());
		model.addAttribute("applications", Arrays.stream(App.values()).map(App::id).toList());
		model.addAttribute("states", STATES);
		return "activities/index";
	}

	@GetMapping("/activities/{id}")
	String show(@PathVariable UUID id, Model model) {
		Activity activity = this.inspection.activity(id);
		model.addAttribute("activity", activity);
		model.addAttribute("handlings", this.inspection.handlings(List.of(activity)).getOrDefault(id, List.of()));
		model.addAttribute("retries", this.inspection.retries(id));
		model.addAttribute("content",
				this.json.writerWithDefaultPrettyPrinter().writeValueAsString(activity.content()));
		return "activities/show";
	}

}
