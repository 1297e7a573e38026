package com.roseash.platform.fragment;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

import com.roseash.platform.cache.Slot;
import com.roseash.platform.config.Site;
import com.roseash.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Builds the keys under which fragments and pages are kept. They name the version of what
 * the site says of itself: once that is another one, all is made anew, whoever was late
 * to hear of it. Who may share a copy is the owner's to say: it is learned from the first
 * answer, and until then nothing is looked up.
 */
@Component
class Keys {

	private static final String PREFIX = "frag:";

	private final ConcurrentHashMap<String, Scope> scopes = new ConcurrentHashMap<>();

	private final Site site;

	Keys(Site site) {
		this.site = site;
	}

	/**
	 * The key of the copy that visitor may see; null while the scope of the type is not
	 * known.
	 */
	@Nullable String of(Slot slot, Visitor visitor) {
		Scope scope = this.scopes.get(slot.type());
		return (scope != null) ? of(slot, scope, visitor, version()) : null;
	}

	/**
	 * The same under a scope that the owner has just stated, which is remembered, and
	 * under the version of the site that the owner knew.
	 */
	String learn(Slot slot, Scope scope, Visitor visitor, @Nullable String version) {
		this.scopes.put(slot.type(), scope);
		return of(slot, scope, visitor, (version != null) ? version : version());
	}

	/** A text that is the same only for fetches whose result will surely be the same. */
	String flight(Slot slot, Visitor visitor) {
		String key = of(slot, visitor);
		return (key != null) ? key
				: "unknown:" + slot.address() + ':' + Scope.VISITOR.sharer(visitor) + ':' + visitor.locale();
	}

	/** The key of the main part of one of this application's own pages. */
	String page(String path, @Nullable String query, Locale locale) {
		return PREFIX + this.site.self().id() + "/page:" + path + '?' + ((query != null) ? query : "") + ":all:"
				+ locale + ":" + version();
	}

	/** The version of what the site says of itself, as it is known here. */
	String version() {
		return Integer.toString(this.site.version());
	}

	private static String of(Slot slot, Scope scope, Visitor visitor, String version) {
		return PREFIX + slot.address() + ':' + scope.sharer(visitor) + ':' + visitor.locale() + ':' + version;
	}

}
