package com.roseash.platform.contract;

import com.roseash.platform.config.Site;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the contracts that this application serves, to whoever asks first. */
@RestController
class SchemaController {

	private final SingletonSupplier<String> document;

	SchemaController(Site site, @Qualifier("contractMapping") ContractMapping contracts) {
		this.document = SingletonSupplier.of(() -> new SchemaDocument(site.self()).describe(contracts));
	}

	@GetMapping(path = "/internal/schema", produces = MediaType.APPLICATION_JSON_VALUE)
	String show() {
		return this.document.obtain();
	}

}
