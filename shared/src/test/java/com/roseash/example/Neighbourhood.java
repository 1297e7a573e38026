package com.roseash.example;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;
import com.roseash.platform.fragment.Scope;
import com.roseash.platform.web.Visitor;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A page and the fragments of two neighbours, whose behaviour a test sets. */
@Controller
public class Neighbourhood {

	public static final ConcurrentHashMap<String, AtomicInteger> calls = new ConcurrentHashMap<>();

	public static volatile String text = "main";

	public static volatile String cart = "empty";

	public static volatile String events = "none";

	public static volatile int status = 200;

	public static volatile long delay;

	public static int calls(String what) {
		AtomicInteger count = calls.get(what);
		return (count != null) ? count.get() : 0;
	}

	@GetMapping("/test/{id}")
	@Freshness(maxAge = "1h", tags = "pages", params = "page")
	String page(@PathVariable String id, FreshnessTags tags, Model model) {
		count("page");
		tags.add("page:" + id);
		return show(model);
	}

	@GetMapping("/brief")
	@Freshness(maxAge = "1s", staleWhileRevalidate = "1h")
	String brief(Model model) {
		count("brief");
		return show(model);
	}

	@GetMapping("/personal")
	String personal(Model model) {
		count("personal");
		return show(model);
	}

	@GetMapping("/internal/fragments/cart/mini")
	@Freshness(maxAge = "1h", scope = Scope.VISITOR)
	String cart(Visitor visitor, FreshnessTags tags, Model model) {
		count("cart");
		String owner = (visitor.member() != null) ? visitor.member() + " and " + visitor.session()
				: String.valueOf(visitor.session());
		tags.add("cart:" + owner.replace(" ", "-"));
		model.addAttribute("text", cart + " for " + owner);
		return "fragment-test/_part";
	}

	@GetMapping("/internal/fragments/events/upcoming")
	@Freshness(maxAge = "1h", tags = "entries")
	String events(Visitor visitor, @RequestParam int limit, HttpServletResponse response, Model model)
			throws InterruptedException {
		count("events");
		Thread.sleep(delay);
		response.setStatus(status);
		model.addAttribute("text", events + " of " + limit + " for " + visitor.session());
		return "fragment-test/_part";
	}

	private static String show(Model model) {
		model.addAttribute("text", text);
		model.addAttribute("limit", 3);
		return "fragment-test/page";
	}

	private static void count(String what) {
		calls.computeIfAbsent(what, (absent) -> new AtomicInteger()).incrementAndGet();
	}

}
