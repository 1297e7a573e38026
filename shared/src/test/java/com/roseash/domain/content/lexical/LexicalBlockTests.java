package com.roseash.domain.content.lexical;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LexicalBlockTests {

	private static final URI HERE = URI.create("/posts/rye");

	@Test
	void togetherBlocksAreTheText() {
		LexicalDocument document = LexicalDocument
			.fromMarkdown("# Rye\n\nFlour **and** water.\n\n- one\n- two\n\n---\n\n# Rye\n\n> Salt");

		List<LexicalBlock> blocks = LexicalBlock.of(document, Target.PAGE, HERE, Sources.NONE);

		assertThat(blocks.stream().map(LexicalBlock::html).collect(Collectors.joining()))
			.isEqualTo(LexicalHtml.of(document, Target.PAGE, HERE).html());
		assertThat(blocks).extracting(LexicalBlock::text)
			.containsExactly("Rye", "Flour and water.", "one two", "", "Rye", "Salt");
		assertThat(blocks.getFirst().html()).isNotEqualTo(blocks.get(4).html()).contains("<h1");
	}

	@Test
	void whatShowsNothingIsNoBlock() {
		LexicalDocument empty = LexicalDocument.parse("""
				{"root":{"type":"root","version":1,"children":[{"type":"paragraph","version":1,"children":[]}]}}""");

		assertThat(LexicalBlock.of(empty, Target.PAGE, HERE, Sources.NONE)).isEmpty();
	}

}
