package com.roseash.domain.content;

import com.roseash.platform.contract.InvalidField;
import com.roseash.platform.persistence.Turns;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Keeps translations of each other in different languages when a language changes. */
@Component
class TranslationLanguages {

	private final TranslationGraph translations;

	private final Turns turns;

	TranslationLanguages(TranslationGraph translations, Turns turns) {
		this.translations = translations;
		this.turns = turns;
	}

	/**
	 * Refuses what would put a post into the language of a translation of it; nobody
	 * relates translations until this transaction is through.
	 */
	void require(Post post, @Nullable PostDetails details) {
		if (details == null || details.language().equals(post.language())) {
			return;
		}
		this.turns.take("relation", TranslationGraph.TRANSLATION_OF);
		String language = details.language().isEmpty() ? this.translations.siteLanguage() : details.language();
		if (this.translations.others(post.id()).contains(language)) {
			throw new InvalidField("language", "must not be that of another translation, and there is one in "
					+ Languages.nameOf(language) + " already");
		}
	}

}
