package com.roseash.platform.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.roseash.platform.config.App;

import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Marks the interface that a domain shows the other domains and applications. Its methods
 * carry Spring's HTTP interface annotations, with addresses
 * {@code /internal/data/{name}/{query}} and {@code /internal/actions/{name}/{action}};
 * the owner serves them from the very bean that implements the interface.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResponseBody
public @interface Contract {

	/** The name in addresses and in configuration. */
	String name();

	/** The application that serves the contract. */
	App owner();

}
