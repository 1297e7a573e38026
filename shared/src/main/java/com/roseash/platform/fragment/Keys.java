package com.roseash.platform.fragment;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

import com.roseash.platform.cache.Slot;
import com.roseash.platform.config.Site;
import com.roseash.platform.web.Visitor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Builds the keys under which fragments and pages are kept. Who may share a copy is the
 * owner's to say: it is learned from the first answer, and until then nothing is looked
 * up.
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
		return (scope != null) ? of(slot, scope, visitor) : null;
	}

	/** The same under a scope that the owner has just stated, which is remembered. */
	String learn(Slot slot, Scope scope, Visitor visitor) {
		this.scopes.put(slot.type(), scope);
		return of(slot, scope, visitor);
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
				+ locale;
	}

	private static String of(Slot slot, Scope scope, Visitor visitor) {
		return PREFIX + slot.address() + ':' + scope.sharer(visitor) + ':' + visitor.locale();
	}

}
