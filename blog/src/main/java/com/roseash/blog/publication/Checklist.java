package com.roseash.blog.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.PostKind;
import com.roseash.domain.content.PostNotFound;
import com.roseash.domain.content.Posts;
import com.roseash.domain.content.Reviews;
import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.media.Picture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What a post has to have before the world is told of it. */
@Component
class Checklist {

	private static final int SHORTEST_DESCRIPTION = 5;

	private final Posts posts;

	private final Reviews reviews;

	private final Site site;

	Checklist(Posts posts, Reviews reviews, Site site) {
		this.reviews = reviews;
		this.posts = posts;
		this.site = site;
	}

	/** What is wrong with the post, in sentences; nothing if it may go out. */
	List<String> reasons(Manuscript manuscript) {
		List<String> reasons = new ArrayList<>();
		if (!manuscript.isPublished() && needsReview(manuscript)) {
			reasons.add("Nobody else has approved it yet: ask for a review.");
		}
		String title = manuscript.card().title();
		String excerpt = manuscript.card().excerpt();
		if (title.matches("(?i)(untitled|new post|draft)( \\d+)?")) {
			reasons.add("The title “" + title + "” is a placeholder.");
		}
		if (title.length() > 3 && title.equals(title.toUpperCase(Locale.ROOT)) && title.matches(".*\\p{L}{4}.*")) {
			reasons.add("The title shouts: write it in small letters.");
		}
		if (manuscript.card().slug().matches("\\d+|(untitled|draft|new-post)(-\\d+)?")) {
			reasons.add("The address “" + manuscript.card().slug() + "” does not say what the post is about.");
		}
		if (excerpt.isEmpty() || excerpt.equals(title)) {
			reasons.add("The excerpt is missing: lists, feeds and other servers show it.");
		}
		if (!isDescribed(manuscript.card().picture())) {
			reasons.add("The description of the picture does not say what it shows.");
		}
		Document text = Jsoup.parseBodyFragment(manuscript.html(), this.site.url(App.BLOG, "/"));
		if (text.text().isBlank()) {
			reasons.add("There is no text yet.");
		}
		text.select("a").forEach((link) -> check(link, manuscript.card().slug(), reasons));
		return reasons;
	}

	private boolean needsReview(Manuscript manuscript) {
		return manuscript.kind() == PostKind.POST && this.reviews.rule().required()
				&& !this.reviews.standing(manuscript.card().slug()).isClear();
	}

	private static boolean isDescribed(@Nullable Picture picture) {
		return picture == null
				|| (picture.alt().length() >= SHORTEST_DESCRIPTION && !picture.alt().matches("(?i)\\S+\\.[a-z]{3,4}"));
	}

	private void check(Element link, String self, List<String> reasons) {
		String address = link.absUrl("href");
		if (link.text().isBlank()) {
			reasons.add("A link to " + address + " has no text.");
		}
		if (address.isEmpty() || link.attr("href").equals("#")) {
			reasons.add("The link “" + link.text() + "” leads nowhere.");
		}
		else if (!isPublished(address, self)) {
			reasons.add("The link “" + link.text() + "” leads to a post that is not published: " + address);
		}
	}

	/** Whether the address is none of our posts, or that of one which readers see. */
	private boolean isPublished(String address, String self) {
		String stream = this.site.url(App.BLOG, PostKind.POST.path(""));
		if (!address.startsWith(stream)) {
			return true;
		}
		String slug = URI.create(address).getPath().substring(PostKind.POST.path("").length());
		try {
			return slug.equals(self) || this.posts.post(slug).card().slug().equals(slug);
		}
		catch (PostNotFound ex) {
			return false;
		}
	}

}
