package com.roseash.domain.content;

import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** All that readers find on the blog, in parts, for those who want to know it all. */
@Contract(name = "catalogue", owner = App.BLOG)
public interface Catalogue {

	/**
	 * The parts of what is published of that kind, the oldest first; none if it is
	 * nothing.
	 */
	@GetExchange("/internal/data/catalogue/parts")
	List<CataloguePart> parts(@RequestParam PostKind kind);

	/**
	 * What is in a part, the oldest first: at most 1,000.
	 * @throws PostNotFound when there is no such part
	 */
	@GetExchange("/internal/data/catalogue/part")
	List<CatalogueEntry> part(@RequestParam PostKind kind, @RequestParam int number);

	/** The pages of those who published something: at most 50,000. */
	@GetExchange("/internal/data/catalogue/authors")
	List<CatalogueEntry> authors();

	/**
	 * What stands at an address like that one, the likest first: at most five.
	 * @param slug the last part of an address
	 */
	@GetExchange("/internal/data/catalogue/near")
	List<CatalogueEntry> near(@RequestParam String slug);

}
