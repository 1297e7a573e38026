package com.roseash.domain.navigation;

import java.util.List;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The navigation that every page of the six applications shows. */
@Contract(name = "navigation", owner = App.BLOG)
public interface Navigation {

	/** The items in order, with their children. */
	@GetExchange("/internal/data/navigation/items")
	List<NavigationLink> items();

	/** The items with the version they are at, for those who may arrange them. */
	@GetExchange("/internal/data/navigation/arrangement")
	NavigationArrangement arrangement();

	/**
	 * Replaces the whole navigation.
	 * @throws NavigationChanged when it is not at the version any more that was arranged
	 * anew
	 */
	@PostExchange("/internal/actions/navigation/arrange")
	List<NavigationLink> arrange(@RequestBody ArrangeNavigation command);

}
