package com.roseash.blog.post;

import java.util.List;
import java.util.UUID;

import com.roseash.blog.metadata.PageMetadata;
import com.roseash.blog.tag.Place;
import com.roseash.blog.tag.Shelf;
import com.roseash.blog.tag.TagShelves;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PostPage;
import com.roseash.domain.content.PostView;
import com.roseash.domain.content.Posts;
import com.roseash.domain.relations.Relations;
import com.roseash.platform.fragment.Freshness;
import com.roseash.platform.fragment.FreshnessTags;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the posts, a page of them at a time, and each post. */
@Controller
class PostController {

	private static final int POSTS_A_PAGE = 10;

	private final Posts posts;

	private final Relations relations;

	private final TagShelves shelves;

	private final PageMetadata metadata;

	PostController(Posts posts, Relations relations, TagShelves shelves, PageMetadata metadata) {
		this.metadata = metadata;
		this.posts = posts;
		this.relations = relations;
		this.shelves = shelves;
	}

	@GetMapping("/")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", tags = "posts", params = "page")
	String index(@RequestParam(defaultValue = "1") int page, Model model) {
		PostPage found = this.posts.page(page, POSTS_A_PAGE);
		model.addAttribute("page", found);
		model.addAttribute("metadata", this.metadata.home(found));
		return "post/index";
	}

	@GetMapping("/posts/{slug}")
	@Freshness(maxAge = "1m", staleWhileRevalidate = "1h", tags = "posts", params = { "page", "members" })
	String show(@PathVariable String slug, @RequestParam(name = "page", defaultValue = "1") int number,
			@RequestParam(defaultValue = "1") int members, FreshnessTags tags, Model model) {
		PostView post = this.posts.post(slug);
		String id = post.card().id().toString();
		tags.add("post:" + id);
		model.addAttribute("post", post);
		Shelf shelf = this.shelves.of(post.card().id(), new Place(number, members), tags);
		model.addAttribute("shelf", shelf);
		model.addAttribute("contents", Contents.of(post.html()));
		model.addAttribute("metadata", this.metadata.post(post, shelf.canBeFollowed()));
		model.addAttribute("related", related(id));
		return "post/show";
	}

	private List<PostCard> related(String id) {
		return this.posts.cards(
				this.relations.out("related", id).stream().map((relation) -> UUID.fromString(relation.to())).toList());
	}

}
