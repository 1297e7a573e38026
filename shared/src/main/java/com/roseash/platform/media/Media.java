package com.roseash.platform.media;

import java.util.Optional;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Keeps pictures, each under the hash of its bytes. */
@Contract(name = "media", owner = App.BLOG)
public interface Media {

	/**
	 * Stores a picture; the same bytes again are the same picture. Refuses
	 * ({@code InvalidField}) what is not the type it claims to be, is larger than
	 * {@link StoreMedia#LARGEST}, or is a drawing that does more than draw.
	 */
	@PostExchange("/internal/actions/media/store")
	StoredMedia store(@RequestBody StoreMedia command);

	/** The picture with that hash. */
	@GetExchange("/internal/data/media/find")
	Optional<StoredMedia> find(@RequestParam String hash);

}
