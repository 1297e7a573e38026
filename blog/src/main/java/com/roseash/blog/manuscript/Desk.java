package com.roseash.blog.manuscript;

import java.util.List;

import com.roseash.domain.account.MemberCard;
import com.roseash.domain.account.Members;
import com.roseash.domain.content.Byline;
import com.roseash.domain.content.IntroduceAuthor;
import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.access.SignInNeeded;
import com.roseash.platform.http.Actor;

import org.springframework.stereotype.Component;

/** Who writes here: an author for each member who does. */
@Component
class Desk {

	private final Manuscripts manuscripts;

	private final Members members;

	Desk(Manuscripts manuscripts, Members members) {
		this.manuscripts = manuscripts;
		this.members = members;
	}

	List<Byline> authors() {
		return this.manuscripts.authors();
	}

	/** The author who is signed in, introduced by what is known of the member. */
	Byline author() {
		if (!(Actor.current() instanceof Actor.Member member)) {
			throw new SignInNeeded("Sign in to write.");
		}
		MemberCard card = this.members.card(member.id());
		return authors().stream()
			.filter((author) -> author.handle().equals(card.handle()))
			.findFirst()
			.orElseGet(() -> this.manuscripts.introduce(new IntroduceAuthor(card.handle(), card.name(), card.bio())));
	}

}
