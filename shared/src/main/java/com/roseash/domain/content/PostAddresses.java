package com.roseash.domain.content;

import java.net.URI;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;

import org.springframework.stereotype.Component;

/** Where posts and pages stand in public, for those who read them elsewhere. */
@Component
class PostAddresses {

	private final Site site;

	PostAddresses(Site site) {
		this.site = site;
	}

	URI of(Post post) {
		return URI.create(this.site.url(App.BLOG, post.path()));
	}

}
