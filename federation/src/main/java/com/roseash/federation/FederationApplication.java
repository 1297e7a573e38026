package com.roseash.federation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the federation application. */
@SpringBootApplication
public class FederationApplication {

	public static void main(String[] args) {
		SpringApplication.run(FederationApplication.class, args);
	}

}
