package com.roseash.blog.manuscript;

import com.roseash.domain.content.Presentation;
import org.jspecify.annotations.Nullable;

/** How machines are to present a manuscript, as an editor typed it. */
record PresentationForm(@Nullable String canonicalUrl, @Nullable String metaTitle, @Nullable String metaDescription,
		@Nullable String ogTitle, @Nullable String ogDescription, @Nullable String ogImage, @Nullable String xTitle,
		@Nullable String xDescription, @Nullable String xImage) {

	static final PresentationForm EMPTY = of(Presentation.PLAIN);

	static PresentationForm of(Presentation told) {
		return new PresentationForm(told.canonicalUrl(), told.metaTitle(), told.metaDescription(), told.ogTitle(),
				told.ogDescription(), told.ogImage(), told.xTitle(), told.xDescription(), told.xImage());
	}

	Presentation presentation() {
		return new Presentation(this.canonicalUrl, this.metaTitle, this.metaDescription, this.ogTitle,
				this.ogDescription, this.ogImage, this.xTitle, this.xDescription, this.xImage);
	}

}
