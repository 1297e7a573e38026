package com.roseash.domain.redirects;

import java.util.Optional;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Where addresses of the blog lead at which nothing stands. */
@Contract(name = "redirects", owner = App.BLOG)
public interface Redirects {

	/**
	 * Where a path leads, if it leads anywhere.
	 * @param path decoded
	 */
	@GetExchange("/internal/data/redirects/find")
	Optional<Redirect> find(@RequestParam String path);

	/**
	 * A page of them, for editors.
	 * @param query what the address or where it leads contains; may be empty
	 * @param page the page, from 1; the last one if there are not so many
	 */
	@GetExchange("/internal/data/redirects/list")
	RedirectPage list(@RequestParam String query, @RequestParam int page);

	/**
	 * Lets addresses lead somewhere, whatever they led to before: all of them, or none.
	 * @throws RedirectLoop when one of them would lead back to itself
	 * @throws TooManyRedirects when there would be more than are kept
	 */
	@PostExchange("/internal/actions/redirects/put")
	void put(@RequestBody PutRedirects command);

	/** Lets an address lead nowhere; changes nothing if it leads nowhere already. */
	@PostExchange("/internal/actions/redirects/remove")
	void remove(@RequestBody RemoveRedirect command);

}
