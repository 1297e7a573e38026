package com.roseash.domain.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.roseash.platform.config.App;
import com.roseash.platform.contract.Contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The configuration of each page. What is configured is called a container: something of
 * a kind ({@code page}) with an id.
 */
@Contract(name = "page-configs", owner = App.BLOG)
public interface PageConfigs {

	/**
	 * The container's configuration, which is made, with nothing on, if there is none.
	 */
	@PostExchange("/internal/actions/page-configs/ensure")
	PageConfig ensure(@RequestBody EnsurePageConfig command);

	/** The container's configuration, if somebody ensured it. */
	@GetExchange("/internal/data/page-configs/by-container")
	Optional<PageConfig> byContainer(@RequestParam String kind, @RequestParam String id);

	/** The configuration with that id. */
	@GetExchange("/internal/data/page-configs/by-id")
	Optional<PageConfig> byId(@RequestParam UUID id);

	/**
	 * The configurations of those containers of one kind, at most 200; some may have
	 * none.
	 */
	@GetExchange("/internal/data/page-configs/batch")
	List<PageConfig> batch(@RequestParam String kind, @RequestParam List<String> ids);

	/**
	 * Changes a configuration.
	 * @throws PageConfigNotFound when there is none with that id
	 * @throws PageConfigChanged when somebody else changed it since the given version
	 */
	@PostExchange("/internal/actions/page-configs/update")
	PageConfig update(@RequestBody UpdatePageConfig command);

}
