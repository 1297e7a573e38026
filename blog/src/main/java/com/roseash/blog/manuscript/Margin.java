package com.roseash.blog.manuscript;

import java.util.List;
import java.util.stream.Stream;

import com.roseash.blog.relation.Picker;
import com.roseash.blog.relation.Pickers;
import com.roseash.blog.review.Standings;
import com.roseash.domain.content.Manuscript;
import com.roseash.domain.content.Previews;
import com.roseash.domain.content.Tags;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside the text on its edit page: pickers, the review, the preview. */
@Component
class Margin {

	private final Pickers pickers;

	private final Tags tags;

	private final Standings standings;

	private final Previews previews;

	Margin(Pickers pickers, Tags tags, Standings standings, Previews previews) {
		this.pickers = pickers;
		this.tags = tags;
		this.standings = standings;
		this.previews = previews;
	}

	void show(Manuscript manuscript, Model model) {
		String slug = manuscript.card().slug();
		boolean tag = this.tags.isTag(manuscript.card().id());
		List<Picker> pickers = this.pickers.of(manuscript, tag);
		model.addAttribute("pickers", pickers);
		model.addAttribute("marks", pickers.size() > 1);
		model.addAttribute("tag", tag);
		model.addAttribute("previewed", this.previews.madeAt(slug).isPresent());
		this.standings.show(slug, Stream.empty(), model);
	}

}
