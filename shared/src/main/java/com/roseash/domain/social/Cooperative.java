package com.roseash.domain.social;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The cooperative itself. */
@Contract(name = "cooperative", owner = App.FEDERATION)
public interface Cooperative {

	/**
	 * What it says of itself.
	 * @throws NotDescribed before anybody wrote it
	 */
	@GetExchange("/internal/data/cooperative/profile")
	Profile profile();

	/** Replaces what it says of itself. */
	@PostExchange("/internal/actions/cooperative/describe")
	Profile describe(@RequestBody Profile profile);

}
