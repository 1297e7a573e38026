package com.roseash.platform.fragment;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.roseash.platform.cache.Slot;
import com.roseash.platform.config.App;
import com.roseash.platform.http.CallContext;
import com.roseash.platform.http.CallSigner;
import com.roseash.platform.http.Siblings;
import com.roseash.platform.web.Visitor;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the owner of fragments for them, all in one call. */
@Component
class FragmentClient {

	private static final ParameterizedTypeReference<List<FragmentResponse>> RESPONSES = new ParameterizedTypeReference<>() {
	};

	private final ConcurrentHashMap<String, RestClient> clients = new ConcurrentHashMap<>();

	private final Siblings siblings;

	private final FragmentSettings settings;

	FragmentClient(Siblings siblings, FragmentSettings settings) {
		this.siblings = siblings;
		this.settings = settings;
	}

	/**
	 * The answers, in the order of the slots; a {@code RestClientException} when the
	 * owner cannot be asked.
	 */
	List<FragmentResponse> fetch(String owner, Collection<Slot> slots, Visitor visitor, Instant deadline) {
		CallContext context = new CallContext(visitor.locale(), visitor.session(), visitor.member(), deadline);
		Object[] addresses = slots.stream().map(Slot::address).toArray();
		Object[] places = Collections.nCopies(addresses.length, "{slot}").toArray();
		return Objects.requireNonNull(client(owner).get()
			.uri((uri) -> uri.path(FragmentBatch.PATH).queryParam("slots", places).build(addresses))
			.header(CallSigner.CONTEXT, this.siblings.encode(context))
			.retrieve()
			.body(RESPONSES));
	}

	private RestClient client(String owner) {
		return this.clients.computeIfAbsent(owner, (id) -> this.siblings.client(App.of(id), this.settings.longest()));
	}

}
