package com.roseash.blog.post;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentsTests {

	@Test
	void theHeadingsOfALongTextAreListed() {
		Contents contents = Contents.of("""
				<p>x</p><h2 id="why">Why <em>rye</em> &amp; salt</h2><p>x</p><h3 id="one">One</h3>
				<div class="kg-card"><h2 id="card">A card</h2></div><h2 id="how">How</h2><h2 id="empty"> </h2>
				<h2>Without a place</h2>""");

		assertThat(contents.headings()).containsExactly(new Contents.Heading("why", "Why rye & salt", false),
				new Contents.Heading("one", "One", true), new Contents.Heading("how", "How", false));
	}

	@Test
	void aShortTextNeedsNone() {
		assertThat(Contents.of("<h2 id=\"a\">A</h2><h2 id=\"b\">B</h2>").headings()).isEmpty();
		assertThat(Contents.of("").headings()).isEmpty();
	}

}
