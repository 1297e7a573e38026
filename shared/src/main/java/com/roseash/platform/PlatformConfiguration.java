package com.roseash.platform;

import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Gives an application that depends on this module the platform and every domain's
 * service.
 */
@AutoConfiguration
@ComponentScan({ "com.roseash.platform", "com.roseash.domain" })
@ConfigurationPropertiesScan("com.roseash")
@EntityScan("com.roseash")
@EnableScheduling
@EnableJpaRepositories(basePackages = "com.roseash", bootstrapMode = BootstrapMode.LAZY)
public class PlatformConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
