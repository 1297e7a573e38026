package com.roseash.domain.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.roseash.domain.relations.Candidate;
import com.roseash.domain.relations.NotACandidate;
import com.roseash.platform.access.Access;
import com.roseash.platform.access.Role;

import org.springframework.stereotype.Component;

/**
 * Says that posts or pages are the same in several languages: what is a translation of
 * one is a translation of all, and there is one in each language.
 */
@Component
class TranslationOf extends PostRelation {

	private static final int MOST = 50;

	private final TranslationGraph translations;

	private final Access access;

	TranslationOf(PostRepository posts, TagGraph graph, TranslationGraph translations, Access access) {
		super(kind(TranslationGraph.TRANSLATION_OF, "Translations", "Translations", false), posts, graph);
		this.translations = translations;
		this.access = access;
	}

	/** Editors choose from what is not published yet, too. */
	@Override
	public List<Candidate> candidates(String text, int limit) {
		return this.translations.called(text, this.access.only(Role.EDITOR).allows(), limit);
	}

	@Override
	public List<Candidate> things(List<String> ids) {
		return this.translations.titles(ids(ids.stream()));
	}

	@Override
	public boolean transitive() {
		return true;
	}

	@Override
	public boolean takes(String from, String to) {
		if (!super.takes(from, to)) {
			return false;
		}
		Map<String, List<String>> titles = this.translations.titlesByLanguage(ids(Stream.of(from, to)));
		titles.forEach((language, same) -> {
			if (same.size() > 1) {
				throw new NotACandidate(
						"“%s” and “%s” are both in %s. Translations of each other have one in each language: change the language of one of them first."
							.formatted(same.get(0), same.get(1), Languages.nameOf(language)));
			}
		});
		if (titles.size() > MOST) {
			throw new NotACandidate("There can be at most " + MOST + " translations of each other.");
		}
		return true;
	}

	private static List<UUID> ids(Stream<String> ids) {
		return ids.map(PostRelation::id).flatMap(Optional::stream).toList();
	}

}
