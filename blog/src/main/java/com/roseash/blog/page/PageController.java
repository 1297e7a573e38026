package com.roseash.blog.page;

import java.util.Set;

import com.roseash.blog.metadata.PageMetadata;
import com.roseash.blog.tag.Place;
import com.roseash.blog.tag.Shelf;
import com.roseash.blog.tag.TagShelves;
import com.roseash.domain.content.PostView;
import com.roseash.domain.content.Posts;
import com.roseash.domain.pages.PageConfig;
import com.roseash.domain.pages.PageConfigs;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a page that stands by itself, such as "about us". */
@Controller
class PageController {

	private final Posts posts;

	private final PageConfigs configs;

	private final TagShelves shelves;

	private final PageMetadata metadata;

	PageController(Posts posts, PageConfigs configs, TagShelves shelves, PageMetadata metadata) {
		this.metadata = metadata;
		this.posts = posts;
		this.shelves = shelves;
		this.configs = configs;
	}

	@GetMapping("/{slug:[a-z0-9-]+}")
	@Freshness(maxAge = "5m", staleWhileRevalidate = "1h", params = { "page", "members" })
	String show(@PathVariable String slug, @RequestParam(name = "page", defaultValue = "1") int number,
			@RequestParam(defaultValue = "1") int members, FreshnessTags tags, Model model) {
		PostView page = this.posts.staticPage(slug);
		String id = page.card().id().toString();
		tags.add("post:" + id);
		tags.add("page:" + id);
		page.translations().all().forEach((one) -> tags.add("post:" + one));
		model.addAttribute("page", page);
		Shelf shelf = this.shelves.of(page.card().id(), new Place(number, members), tags);
		model.addAttribute("shelf", shelf);
		model.addAttribute("metadata", this.metadata.page(page, shelf.canBeFollowed()));
		model.addAttribute("features", this.configs.byContainer("page", id).map(PageConfig::features).orElse(Set.of()));
		return "page/show";
	}

}
