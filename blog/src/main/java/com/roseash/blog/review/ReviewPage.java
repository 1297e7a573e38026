package com.roseash.blog.review;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.ReviewComment;
import com.roseash.domain.content.ReviewComments;
import com.roseash.domain.content.ReviewedText;
import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.http.Actor;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a manuscript is reviewed. */
@Component
class ReviewPage {

	private final Manuscripts manuscripts;

	private final ReviewComments comments;

	private final Standings standings;

	ReviewPage(Manuscripts manuscripts, ReviewComments comments, Standings standings) {
		this.manuscripts = manuscripts;
		this.comments = comments;
		this.standings = standings;
	}

	String show(String slug, CommentForm typed, Model model) {
		ReviewedText text = this.comments.text(slug);
		model.addAttribute("manuscript", this.manuscripts.manuscript(slug));
		model.addAttribute("text", text);
		model.addAttribute("typed", typed);
		model.addAttribute("me", (Actor.current() instanceof Actor.Member(UUID id)) ? id : null);
		this.standings.show(slug, people(text), model);
		return "review/show";
	}

	/** The same with what could not be kept, and why. */
	String refused(String slug, CommentForm typed, DomainException reason, HttpServletResponse response, Model model) {
		response.setStatus(reason.status().value());
		String message = Objects.requireNonNull(reason.getMessage());
		model.addAttribute("problem",
				(reason instanceof InvalidField field) ? "%s: %s".formatted(field.field(), message) : message);
		return show(slug, typed, model);
	}

	private static Stream<UUID> people(ReviewedText text) {
		return Stream
			.of(text.passages().stream().map(ReviewedText.Passage::comments), Stream.of(text.general()),
					Stream.of(text.gone()))
			.flatMap((shelves) -> shelves)
			.flatMap(List::stream)
			.flatMap(ReviewPage::people);
	}

	private static Stream<UUID> people(ReviewComment comment) {
		return Stream.concat(Stream.concat(Stream.of(comment.writtenBy()), Stream.ofNullable(comment.resolvedBy())),
				comment.answers().stream().map(ReviewComment::writtenBy));
	}

}
