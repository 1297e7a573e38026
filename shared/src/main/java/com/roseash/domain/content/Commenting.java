package com.roseash.domain.content;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;
import com.roseash.platform.persistence.Ids;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who write say something of each other's texts. */
@Service
@Transactional
class Commenting implements ReviewComments {

	static final int MOST = 200;

	private static final String DEED = "comment on it";

	private final Workbench bench;

	private final Remarks remarks;

	private final Access access;

	Commenting(Workbench bench, Remarks remarks, Access access) {
		this.bench = bench;
		this.remarks = remarks;
		this.access = access;
	}

	@Override
	@Transactional(readOnly = true)
	public ReviewedText text(String slug) {
		this.bench.requireWriter(slug, "see what is being written");
		Post post = this.bench.find(slug);
		Passages passages = this.remarks.passages(post);
		List<Remark> all = this.remarks.of(post.id());
		Map<Integer, List<ReviewComment>> there = new HashMap<>();
		List<ReviewComment> general = new ArrayList<>();
		List<ReviewComment> gone = new ArrayList<>();
		all.stream().filter((remark) -> remark.answers() == null).forEach((remark) -> {
			OptionalInt found = remark.find(passages);
			List<ReviewComment> shelf = (remark.place() == null) ? general
					: found.isEmpty() ? gone : there.computeIfAbsent(found.getAsInt(), (place) -> new ArrayList<>());
			shelf.add(remark.with(all));
		});
		return new ReviewedText(post.version(),
				IntStream.range(0, passages.count())
					.mapToObj((place) -> new ReviewedText.Passage(place, passages.quote(place), passages.html(place),
							there.getOrDefault(place, List.of())))
					.toList(),
				general, gone);
	}

	@Override
	public ReviewComment write(WriteComment command) {
		Post post = take(command.slug());
		UUID member = this.access.member(DEED);
		if (this.remarks.count(post.id()) >= MOST) {
			throw new TooManyComments(
					"There are " + MOST + " comments and answers. Take away those that are done with.");
		}
		Remark remark = (command.answers() != null) ? answer(post, command.answers(), command, member)
				: comment(post, command, member);
		this.remarks.add(post.id(), remark);
		return remark.comment();
	}

	@Override
	public void resolve(ResolveComment command) {
		Post post = take(command.slug());
		UUID member = this.access.member(DEED);
		Remark remark = find(post, command.comment());
		if (remark.answers() != null) {
			throw missing();
		}
		if (remark.comment().isResolved() != command.resolved()) {
			OffsetDateTime now = this.bench.now().atOffset(ZoneOffset.UTC);
			this.remarks.resolve(command.comment(), command.resolved() ? now : null,
					command.resolved() ? member : null);
		}
	}

	@Override
	public void remove(RemoveComment command) {
		Post post = take(command.slug());
		Remark remark = find(post, command.comment());
		this.access.only(Role.ADMIN).orMember(remark.comment().writtenBy()).can("take this comment away");
		this.remarks.remove(command.comment());
	}

	private Post take(String slug) {
		this.bench.takeTurn(slug, DEED);
		Post post = this.bench.find(slug);
		Workbench.requireCurrent(post, null);
		return post;
	}

	private Remark answer(Post post, UUID to, WriteComment command, UUID member) {
		if (find(post, to).answers() != null) {
			throw missing();
		}
		return new Remark(said(command, "", member), to, null, "");
	}

	private Remark comment(Post post, WriteComment command, UUID member) {
		if (command.place() == null) {
			return new Remark(said(command, "", member), null, null, "");
		}
		Passages passages = this.remarks.passages(post);
		OptionalInt found = passages.findQuote(command.quote(), command.place());
		if (found.isEmpty()) {
			return new Remark(said(command, command.quote(), member), null, command.place(), command.quote());
		}
		int place = found.getAsInt();
		return new Remark(said(command, passages.quote(place), member), null, place, passages.words(place));
	}

	private ReviewComment said(WriteComment command, String quote, UUID member) {
		return new ReviewComment(Ids.next(), quote, command.body(), this.bench.now(), member, null, null, List.of());
	}

	private Remark find(Post post, UUID id) {
		return this.remarks.find(post.id(), id).orElseThrow(Commenting::missing);
	}

	private static CommentNotFound missing() {
		return new CommentNotFound("There is no such comment any more.");
	}

}
