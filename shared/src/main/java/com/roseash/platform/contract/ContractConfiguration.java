package com.roseash.platform.contract;

import com.roseash.platform.config.Site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the serving of this application's own contracts and the clients of the others.
 */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

	@Bean
	static RemoteContracts remoteContracts() {
		return new RemoteContracts();
	}

	@Bean(defaultCandidate = false)
	ContractMapping contractMapping(Site site) {
		return new ContractMapping(site.self());
	}

}
