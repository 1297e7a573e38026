package com.roseash.platform.signin;

import java.io.IOException;
import java.net.URL;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.roseash.platform.config.App;
import com.roseash.platform.http.Siblings;

import org.springframework.web.client.RestClientException;

/** Fetches the provider's keys from its internal address. */
class ProviderKeys implements ResourceRetriever {

	private final Siblings siblings;

	ProviderKeys(Siblings siblings) {
		this.siblings = siblings;
	}

	@Override
	public Resource retrieveResource(URL url) throws IOException {
		try {
			String keys = this.siblings.unsignedClient(App.FEDERATION)
				.get()
				.uri(url.getPath())
				.retrieve()
				.body(String.class);
			return new Resource((keys != null) ? keys : "", "application/json");
		}
		catch (RestClientException ex) {
			throw new IOException("The provider does not answer", ex);
		}
	}

}
