package com.roseash.blog.manuscript;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

import com.roseash.domain.content.ManuscriptFilter;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.RestorePost;
import com.roseash.domain.content.TrashPost;
import com.roseash.domain.content.UnpublishPost;

/** What can be done with several manuscripts at once. */
enum Deed {

	PUBLISH((manuscripts, slug) -> manuscripts.publish(new PublishPost(slug))),

	UNPUBLISH((manuscripts, slug) -> manuscripts.unpublish(new UnpublishPost(slug))),

	TRASH((manuscripts, slug) -> manuscripts.trash(new TrashPost(slug))),

	RESTORE((manuscripts, slug) -> manuscripts.restore(new RestorePost(slug)));

	private final BiConsumer<Manuscripts, String> work;

	Deed(BiConsumer<Manuscripts, String> work) {
		this.work = work;
	}

	/** What makes sense for what a list shows. */
	static List<Deed> of(ManuscriptFilter filter) {
		return (filter == ManuscriptFilter.TRASH) ? List.of(RESTORE)
				: Arrays.stream(values()).filter((deed) -> deed != RESTORE).toList();
	}

	void on(Manuscripts manuscripts, String slug) {
		this.work.accept(manuscripts, slug);
	}

}
