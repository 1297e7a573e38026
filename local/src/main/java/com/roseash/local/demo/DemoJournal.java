package com.roseash.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import com.roseash.domain.account.MemberCard;
import com.roseash.domain.account.Members;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PostCard;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.WritePost;
import com.roseash.domain.likes.Likes;
import com.roseash.domain.likes.ToggleLike;
import com.roseash.domain.pages.EnsurePageConfig;
import com.roseash.domain.pages.PageConfig;
import com.roseash.domain.pages.PageConfigs;
import com.roseash.domain.pages.UpdatePageConfig;
import com.roseash.domain.relations.AddRelation;
import com.roseash.domain.relations.Relations;

/** Loads the pages and the posts, who likes them and what belongs to them. */
final class DemoJournal {

	private static final int ALL = 100;

	private final Manuscripts manuscripts;

	private final Likes likes;

	private final Relations relations;

	private final PageConfigs configs;

	private final Members members;

	private final Pictures pictures;

	private final Commands commands;

	DemoJournal(Manuscripts manuscripts, Likes likes, Relations relations, PageConfigs configs, Members members,
			Pictures pictures, Commands commands) {
		this.manuscripts = manuscripts;
		this.likes = likes;
		this.relations = relations;
		this.configs = configs;
		this.members = members;
		this.pictures = pictures;
		this.commands = commands;
	}

	void load(DemoContent content, LocalDate today, ZoneId zone) throws IOException {
		content.authors().forEach((author) -> this.commands.give(this.manuscripts::introduce, author));
		for (DemoPage page : content.pages()) {
			loadPage(page, today, zone);
		}
		Map<String, UUID> published = new HashMap<>();
		for (DemoPost post : content.posts()) {
			PostCard card = publish(post.command(this.pictures.store(post.image()), today, zone));
			published.put(post.slug(), card.id());
		}
		Map<String, UUID> handles = this.members.newest(ALL)
			.stream()
			.collect(Collectors.toMap(MemberCard::handle, MemberCard::id));
		content.posts().forEach((post) -> loadAround(post, published, handles));
	}

	private void loadPage(DemoPage page, LocalDate today, ZoneId zone) throws IOException {
		PostCard card = publish(page.command(this.pictures.store(page.image()), today, zone));
		PageConfig config = this.commands.give(this.configs::ensure,
				new EnsurePageConfig("page", card.id().toString()));
		this.commands.give(this.configs::update,
				new UpdatePageConfig(config.id(), config.version(), page.features(), Map.of()));
	}

	private PostCard publish(WritePost command) {
		this.commands.give(this.manuscripts::write, command);
		return this.commands.give(this.manuscripts::publish, new PublishPost(command.slug())).card();
	}

	private void loadAround(DemoPost post, Map<String, UUID> published, Map<String, UUID> handles) {
		String id = Objects.requireNonNull(published.get(post.slug())).toString();
		for (String handle : post.likes()) {
			UUID member = Objects.requireNonNull(handles.get(handle), handle);
			this.commands.give(this.likes::toggle, new ToggleLike(member, "post", id, post.slug()));
		}
		for (String slug : post.related()) {
			UUID other = Objects.requireNonNull(published.get(slug), slug);
			this.commands.give(this.relations::add, new AddRelation("related", id, other.toString(), null));
		}
	}

}
