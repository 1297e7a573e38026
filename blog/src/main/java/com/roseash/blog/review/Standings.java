package com.roseash.blog.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.roseash.domain.account.MemberCard;
import com.roseash.domain.account.Members;
import com.roseash.domain.content.ReviewStanding;
import com.roseash.domain.content.ReviewStep;
import com.roseash.domain.content.Reviews;
import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows how the review of a manuscript stands: who did what, and when. */
@Component
public class Standings {

	private static final int MOST_MEMBERS = 200;

	private final Reviews reviews;

	private final Members members;

	private final Access access;

	Standings(Reviews reviews, Members members, Access access) {
		this.reviews = reviews;
		this.members = members;
		this.access = access;
	}

	/** For the partial of that name, with the names of others who are named, too. */
	public void show(String slug, Stream<UUID> others, Model model) {
		ReviewStanding standing = this.reviews.standing(slug);
		boolean admin = this.access.only(Role.ADMIN).allows();
		model.addAttribute("standing", standing);
		model.addAttribute("admin", admin);
		model.addAttribute("approves", admin || !standing.mine());
		model.addAttribute("people", names(
				Stream.concat(others, standing.steps().stream().map(ReviewStep::takenBy).flatMap(Stream::ofNullable))));
	}

	Map<UUID, String> names(Stream<UUID> ids) {
		List<UUID> known = ids.distinct().limit(MOST_MEMBERS).toList();
		return this.members.cards(known).stream().collect(Collectors.toMap(MemberCard::id, MemberCard::name));
	}

}
