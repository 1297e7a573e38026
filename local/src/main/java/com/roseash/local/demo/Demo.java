package com.roseash.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.roseash.domain.account.Identities;
import com.roseash.domain.account.MemberCard;
import com.roseash.domain.account.Members;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.Posts;
import com.roseash.domain.events.Calendars;
import com.roseash.domain.likes.Likes;
import com.roseash.domain.market.Products;
import com.roseash.domain.navigation.Navigation;
import com.roseash.domain.pages.PageConfigs;
import com.roseash.domain.relations.Relations;
import com.roseash.domain.social.Cooperative;
import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.contract.ContractClients;
import com.roseash.platform.media.Media;

/**
 * Loads the demo content into a running platform, as a sibling would: through the
 * contracts, over HTTP.
 */
public final class Demo {

	private final ContractClients contracts;

	private final ZoneId zone;

	private final Commands commands = new Commands();

	private final DemoFiles files = new DemoFiles();

	public Demo(RoseAsh settings) {
		this.contracts = ContractClients.of(settings);
		this.zone = settings.zone();
	}

	/** Whether nobody has published anything yet. */
	public boolean isWanted() {
		return this.contracts.create(Posts.class).count() == 0;
	}

	/** Loads everything; what is there already stays as it is. */
	public void load() throws IOException {
		DemoContent content = this.files.read();
		LocalDate today = LocalDate.now(this.zone);
		Pictures pictures = new Pictures(this.files, this.contracts.create(Media.class), this.commands);
		loadPeople(content);
		new DemoShop(this.contracts.create(Products.class), pictures, this.commands).load(content);
		loadCalendars(content, pictures, today);
		new DemoJournal(this.contracts.create(Manuscripts.class), this.contracts.create(Likes.class),
				this.contracts.create(Relations.class), this.contracts.create(PageConfigs.class),
				this.contracts.create(Members.class), pictures, this.commands)
			.load(content, today, this.zone);
	}

	private void loadPeople(DemoContent content) {
		Members members = this.contracts.create(Members.class);
		this.commands.give(this.contracts.create(Cooperative.class)::describe, content.cooperative());
		Map<String, UUID> joined = content.members()
			.stream()
			.map((member) -> this.commands.give(members::join, member))
			.collect(Collectors.toMap(MemberCard::handle, MemberCard::id));
		Identities identities = this.contracts.create(Identities.class);
		content.roles().forEach((roles) -> this.commands.give(identities::assign, roles.command(joined)));
		this.commands.give(this.contracts.create(Navigation.class)::arrange, content.arrangement());
	}

	private void loadCalendars(DemoContent content, Pictures pictures, LocalDate today) throws IOException {
		Calendars calendars = this.contracts.create(Calendars.class);
		content.calendars().forEach((calendar) -> this.commands.give(calendars::open, calendar));
		for (DemoEntry entry : content.entries()) {
			this.commands.give(calendars::schedule,
					entry.command(pictures.storeIfAny(entry.image()), today, this.zone));
		}
	}

}
