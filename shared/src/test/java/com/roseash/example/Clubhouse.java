package com.roseash.example;

import java.util.concurrent.ConcurrentLinkedQueue;

import com.roseash.platform.access.SignInNeeded;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.Scope;
import com.roseash.platform.web.Visitor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of which some are for members, and a form that only they may send. */
@Controller
public class Clubhouse {

	/** What the form was sent with. */
	public static final ConcurrentLinkedQueue<MultiValueMap<String, String>> received = new ConcurrentLinkedQueue<>();

	@GetMapping("/club")
	@Freshness(maxAge = "1h", params = { "a", "b", "c" })
	String open(Model model) {
		return show("everybody", model);
	}

	@GetMapping("/club/room")
	String room(Visitor visitor, Model model) {
		requireMember(visitor);
		return show("members only", model);
	}

	@GetMapping("/club/broken")
	String broken() {
		throw new IllegalStateException("It is broken on purpose");
	}

	@PostMapping("/club/notes")
	String note(@RequestParam MultiValueMap<String, String> fields, Visitor visitor) {
		requireMember(visitor);
		received.add(fields);
		return "redirect:/club/room";
	}

	@GetMapping("/internal/fragments/account/menu")
	@Freshness(maxAge = "1h", scope = Scope.MEMBER)
	String menu(Visitor visitor, Model model) {
		model.addAttribute("text", (visitor.member() != null) ? "member " + visitor.member() : "nobody");
		return "fragment-test/_part";
	}

	private static void requireMember(Visitor visitor) {
		if (visitor.member() == null) {
			throw new SignInNeeded("Sign in first: only members can see it.");
		}
	}

	private static String show(String text, Model model) {
		model.addAttribute("text", text);
		return "fragment-test/club";
	}

}
