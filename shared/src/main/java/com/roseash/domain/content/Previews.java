package com.roseash.domain.content;

import java.time.Instant;
import java.util.Optional;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Shows what is not published yet to people without an account: one link for each text.
 */
@Contract(name = "previews", owner = App.BLOG)
public interface Previews {

	/**
	 * Makes a link; the one there was leads nowhere any more.
	 * @throws PostNotFound when nothing has that slug
	 */
	@PostExchange("/internal/actions/previews/make")
	PreviewLink make(@RequestBody MakePreview command);

	/**
	 * Takes the link back, if there is one.
	 * @throws PostNotFound when nothing has that slug
	 */
	@PostExchange("/internal/actions/previews/revoke")
	void revoke(@RequestBody RevokePreview command);

	/**
	 * Since when there is a link, if there is one.
	 * @throws PostNotFound when nothing has that slug
	 */
	@GetExchange("/internal/data/previews/made-at")
	Optional<Instant> madeAt(@RequestParam String slug);

	/**
	 * What the link leads to, as it is at this moment.
	 * @throws PreviewNotFound when there is no such link, or the text is in the trash
	 */
	@GetExchange("/internal/data/previews/preview")
	Preview preview(@RequestParam String token);

}
