package com.roseash.blog.publication;

import com.roseash.platform.config.App;
import com.roseash.platform.flow.Driver;
import com.roseash.platform.http.Siblings;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Asks for pages as a visitor would, so that no visitor is the first. */
@Component
class WarmDriver implements Driver<Warm> {

	private final Siblings siblings;

	WarmDriver(Siblings siblings) {
		this.siblings = siblings;
	}

	@Override
	public Class<Warm> effect() {
		return Warm.class;
	}

	@Override
	public String carryOut(Warm effect, String key) {
		long made = effect.pages().stream().filter(this::isMade).count();
		return made + " of " + effect.pages().size() + " pages made";
	}

	/** A page that cannot be made now is made for the next visitor. */
	private boolean isMade(String page) {
		try {
			this.siblings.client(App.BLOG).get().uri(page).retrieve().toBodilessEntity();
			return true;
		}
		catch (RestClientException ex) {
			return false;
		}
	}

}
