package com.roseash.blog.manuscript;

import java.util.Arrays;
import java.util.List;

import com.roseash.domain.content.ManuscriptFilter;
import com.roseash.domain.content.Manuscripts;
import com.roseash.domain.content.PublishPost;
import com.roseash.domain.content.RestorePost;
import com.roseash.domain.content.TrashPost;
import com.roseash.domain.content.UnpublishPost;

/** What can be done with several manuscripts at once. */
enum Deed {

	PUBLISH, UNPUBLISH, TRASH, RESTORE;

	/** What makes sense for what a list shows. */
	static List<Deed> of(ManuscriptFilter filter) {
		return (filter == ManuscriptFilter.TRASH) ? List.of(RESTORE)
				: Arrays.stream(values()).filter((deed) -> deed != RESTORE).toList();
	}

	void on(Manuscripts manuscripts, String slug) {
		switch (this) {
			case PUBLISH -> manuscripts.publish(new PublishPost(slug));
			case UNPUBLISH -> manuscripts.unpublish(new UnpublishPost(slug));
			case TRASH -> manuscripts.trash(new TrashPost(slug));
			case RESTORE -> manuscripts.restore(new RestorePost(slug));
		}
	}

}
