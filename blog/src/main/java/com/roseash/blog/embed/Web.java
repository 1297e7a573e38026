package com.roseash.blog.embed;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

import com.roseash.platform.config.App;
import com.roseash.platform.config.Site;
import com.roseash.platform.http.Fetched;
import com.roseash.platform.http.NotFetched;
import com.roseash.platform.http.Outside;
import com.roseash.platform.http.Siblings;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Fetches what anybody sees: of our own pages from inside, of all others from outside.
 */
@Component
class Web {

	private final Site site;

	private final Siblings siblings;

	private final Outside outside;

	Web(Site site, Siblings siblings, Outside outside) {
		this.site = site;
		this.siblings = siblings;
		this.outside = outside;
	}

	Fetched fetch(URI address, int most) throws NotFetched {
		Optional<App> owner = owner(address);
		return owner.isPresent() ? own(owner.get(), address) : this.outside.fetch(address, most);
	}

	/** Whether it is an address of the six. */
	boolean isOwn(URI address) {
		return owner(address).isPresent();
	}

	private Optional<App> owner(URI address) {
		String origin = address.getScheme() + "://" + address.getRawAuthority();
		return Arrays.stream(App.values()).filter((app) -> this.site.url(app, "").equalsIgnoreCase(origin)).findFirst();
	}

	private Fetched own(App app, URI address) throws NotFetched {
		String query = (address.getRawQuery() != null) ? "?" + address.getRawQuery() : "";
		String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
		try {
			ResponseEntity<byte[]> answer = this.siblings.unsignedClient(app)
				.get()
				.uri((base) -> URI.create(base.build() + path + query))
				.retrieve()
				.toEntity(byte[].class);
			byte[] body = answer.getBody();
			if (answer.getStatusCode().value() != 200 || body == null) {
				throw new NotFetched("It answers with " + answer.getStatusCode().value());
			}
			String type = answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
			return new Fetched(address, (type != null) ? type : "", body, true);
		}
		catch (RestClientException ex) {
			throw new NotFetched("Our own page does not answer", ex);
		}
	}

}
