package com.roseash.platform.config;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings all six applications share. What they say of the site counts until an
 * admin says something else.
 *
 * @param name the cooperative's name as visitors read it
 * @param secret signs calls between the six; at least 32 characters
 * @param previousSecret accepted beside it while it is being changed: the one before, or
 * the next one that not every replica uses yet; empty if there is none
 * @param zone the cooperative's own time zone
 * @param currency the ISO 4217 code that prices default to
 * @param cookieDomain the domain of cookies that all six read; none for host-only cookies
 * @param development whether pages say where their parts came from
 * @param apps where each application is reached
 */
@ConfigurationProperties("rose-ash")
public record RoseAsh(@DefaultValue("Rose Ash") String name, String secret, @DefaultValue("") String previousSecret,
		@DefaultValue("Europe/London") ZoneId zone, @DefaultValue("GBP") String currency, @Nullable String cookieDomain,
		@DefaultValue("false") boolean development, Map<App, Address> apps) implements SiteFacts {

	public RoseAsh {
		if (secret.length() < 32) {
			throw new IllegalArgumentException("rose-ash.secret must have at least 32 characters");
		}
		if (!previousSecret.isBlank() && previousSecret.length() < 32) {
			throw new IllegalArgumentException("rose-ash.previous-secret must have at least 32 characters, or none");
		}
	}

	/** The secrets that prove something, the current one first. */
	List<String> acceptedSecrets() {
		boolean another = !this.previousSecret.isBlank() && !this.previousSecret.equals(this.secret);
		return another ? List.of(this.secret, this.previousSecret) : List.of(this.secret);
	}

	@Override
	public String description() {
		return "";
	}

	@Override
	public Locale locale() {
		return Locale.UK;
	}

	@Override
	public int version() {
		return 0;
	}

	/**
	 * The address of an application; an {@link IllegalStateException} names one that is
	 * not configured.
	 */
	public Address address(App app) {
		Address address = this.apps.get(app);
		if (address == null) {
			throw new IllegalStateException("rose-ash.apps." + app.id() + " is not configured");
		}
		return address;
	}

	/**
	 * Where an application is reached.
	 *
	 * @param publicUrl what browsers use
	 * @param internalUrl what its siblings use
	 */
	public record Address(URI publicUrl, URI internalUrl) {
	}

}
