package com.roseash.blog.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.roseash.domain.content.Manuscripts;
import com.roseash.platform.contract.DomainException;
import com.roseash.platform.contract.InvalidField;

/**
 * What became of several manuscripts with which the same was to be done, each on its own.
 *
 * @param deed what was to be done
 * @param done the slugs of those with which it was
 * @param refused why it was not with others, by their slugs
 */
record Selection(Deed deed, List<String> done, Map<String, String> refused) {

	private static final int MOST = 100;

	/** What was refused for one does not hold up the others. */
	static Selection carryOut(Deed deed, List<String> slugs, Manuscripts manuscripts) {
		if (slugs.isEmpty() || slugs.size() > MOST) {
			throw new InvalidField("slug", "must be chosen, for 1 to " + MOST + " manuscripts");
		}
		List<String> done = new ArrayList<>();
		Map<String, String> refused = new LinkedHashMap<>();
		for (String slug : slugs) {
			try {
				deed.on(manuscripts, slug);
				done.add(slug);
			}
			catch (DomainException ex) {
				refused.put(slug, ex.getMessage());
			}
		}
		return new Selection(deed, List.copyOf(done), refused);
	}

}
