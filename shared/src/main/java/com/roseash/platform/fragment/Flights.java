package com.roseash.platform.fragment;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import com.roseash.platform.cache.Content;
import com.roseash.platform.cache.Entry;
import com.roseash.platform.cache.Part;
import com.roseash.platform.cache.Slot;
import com.roseash.platform.cache.SlotCache;
import com.roseash.platform.cache.SlotCache.Making;
import com.roseash.platform.trace.Trace;
import com.roseash.platform.web.Visitor;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Fetches fragments from their owners: each once at a time, in the process and across
 * replicas; all of one owner in one call; never on a page's time when the owner is known
 * to fail.
 */
@Component
class Flights {

	private final ConcurrentHashMap<String, Flight> inFlight = new ConcurrentHashMap<>();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final SlotCache cache;

	private final Keys keys;

	private final Circuits circuits;

	private final FragmentClient client;

	private final FragmentMetrics metrics;

	private final FragmentSettings settings;

	private final Clock clock;

	Flights(SlotCache cache, Keys keys, Circuits circuits, FragmentClient client, FragmentMetrics metrics,
			FragmentSettings settings, Clock clock) {
		this.cache = cache;
		this.keys = keys;
		this.circuits = circuits;
		this.client = client;
		this.metrics = metrics;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Fetches fragments that a page waits for until its deadline
	 * ({@link System#nanoTime()}).
	 */
	Map<Slot, Found> fetch(Collection<Slot> slots, Visitor visitor, long deadline) {
		Map<Slot, Flight> awaited = new HashMap<>();
		Map<Slot, Found> found = new HashMap<>();
		List<Flight> started = new ArrayList<>();
		for (Slot slot : slots) {
			boolean wait = this.circuits.isClosed(slot.type());
			Flight flight = board(slot, visitor, started);
			if (flight != null && wait && (flight.isDone() || flight.age().compareTo(this.settings.deadline()) < 0)) {
				awaited.put(slot, flight);
			}
			else {
				found.put(slot, Found.FALLBACK);
			}
		}
		takeOff(started, visitor);
		awaited.forEach((slot, flight) -> found.put(slot, await(flight, deadline)));
		return found;
	}

	/** Fetches fragments that no page waits for yet. */
	void refresh(Collection<Slot> slots, Visitor visitor) {
		List<Flight> started = new ArrayList<>();
		slots.forEach((slot) -> board(slot, visitor, started));
		takeOff(started, visitor);
	}

	@PreDestroy
	void close() {
		this.threads.shutdownNow();
	}

	private Found await(Flight flight, long deadline) {
		try {
			return flight.await(deadline - System.nanoTime());
		}
		catch (TimeoutException ex) {
			judge(flight, ex);
			return Found.FALLBACK;
		}
	}

	/**
	 * The flight for that slot: one under way, or a new one where the circuit lets it
	 * start.
	 */
	private @Nullable Flight board(Slot slot, Visitor visitor, List<Flight> started) {
		return this.inFlight.computeIfAbsent(this.keys.flight(slot, visitor), (key) -> {
			if (!this.circuits.mayFetch(slot.type())) {
				return null;
			}
			Flight flight = new Flight(slot, key);
			started.add(flight);
			return flight;
		});
	}

	private void takeOff(List<Flight> flights, Visitor visitor) {
		flights.stream()
			.collect(Collectors.groupingBy((flight) -> flight.slot().owner()))
			.forEach((owner, group) -> execute(() -> fly(owner, group, visitor)));
	}

	/** Does it on a thread of its own, for the request that this thread works on. */
	private void execute(Runnable work) {
		Trace trace = Trace.current();
		this.threads.execute(() -> {
			try (Trace.Scope _ = Trace.under(trace)) {
				work.run();
			}
		});
	}

	private void fly(String owner, List<Flight> flights, Visitor visitor) {
		try {
			List<Flight> ours = new ArrayList<>();
			for (Flight flight : flights) {
				if (this.cache.lock(flight.key(), this.settings.longest())) {
					ours.add(flight);
				}
				else {
					execute(() -> follow(owner, flight, visitor));
				}
			}
			if (!ours.isEmpty()) {
				fetch(owner, ours, visitor);
				ours.forEach((flight) -> this.cache.unlock(flight.key()));
			}
		}
		catch (RestClientException ex) {
			flights.forEach((flight) -> judge(flight, ex));
			flights.forEach((flight) -> land(flight, Found.FALLBACK));
			flights.forEach((flight) -> this.cache.unlock(flight.key()));
		}
	}

	/**
	 * Waits until the replica that fetches this fragment has stored it; fetches it after
	 * all if that one fails.
	 */
	private void follow(String owner, Flight flight, Visitor visitor) {
		try {
			this.cache.nextChange(flight.key())
				.get(this.settings.longest().toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (java.util.concurrent.ExecutionException | TimeoutException ex) {
			// then it is fetched here
		}
		try {
			fetch(owner, List.of(flight), visitor);
		}
		catch (RestClientException ex) {
			judge(flight, ex);
			land(flight, Found.FALLBACK);
		}
	}

	private void fetch(String owner, List<Flight> flights, Visitor visitor) {
		Making making = this.cache.begin(flights.stream().map(Flight::key).toList());
		List<Flight> needed = new ArrayList<>();
		for (Flight flight : flights) {
			Entry entry = making.entries().get(flight.key());
			boolean made = entry != null && entry.state(this.clock.millis()) == Entry.State.FRESH
					&& !Fragments.isDueEarly(entry, this.clock.millis());
			if (entry != null && made) {
				judge(flight, null);
				land(flight, Found.of(entry, Source.REDIS));
			}
			else {
				needed.add(flight);
			}
		}
		if (needed.isEmpty()) {
			return;
		}
		long start = System.nanoTime();
		List<FragmentResponse> responses = this.client.fetch(owner, needed.stream().map(Flight::slot).toList(), visitor,
				this.clock.instant().plus(this.settings.longest()));
		Duration cost = Duration.ofNanos(System.nanoTime() - start);
		for (int i = 0; i < needed.size(); i++) {
			Flight flight = needed.get(i);
			this.metrics.fetched(flight.slot().type(), cost);
			receive(flight, (i < responses.size()) ? responses.get(i) : null, visitor, making, cost);
		}
	}

	private void receive(Flight flight, @Nullable FragmentResponse response, Visitor visitor, Making making,
			Duration cost) {
		if (response == null || !isAcceptable(response)) {
			boolean absent = response != null && response.status() == HttpStatus.NOT_FOUND.value();
			judge(flight, absent ? null : new IllegalStateException("Not a fragment"));
			land(flight, Found.FALLBACK);
			return;
		}
		judge(flight, null);
		HttpHeaders headers = new HttpHeaders();
		response.headers().forEach(headers::set);
		Policy policy = Policy.of(headers);
		Part part = Part.of(response.body());
		if (policy != null) {
			String key = this.keys.learn(flight.slot(), policy.scope(), visitor, headers.getFirst(Policy.SITE_HEADER));
			this.cache.store(key, policy.keep(Content.of(part), this.clock.millis(), cost), making);
		}
		land(flight, new Found(part, Source.FETCHED));
	}

	/**
	 * Only a 200 of the right type and size is ever inserted, and never one that wants to
	 * set a cookie.
	 */
	private boolean isAcceptable(FragmentResponse response) {
		HttpHeaders headers = new HttpHeaders();
		response.headers().forEach(headers::set);
		MediaType type = headers.getContentType();
		return response.status() == HttpStatus.OK.value() && type != null && type.isCompatibleWith(MediaType.TEXT_HTML)
				&& response.body().length() <= this.settings.largest().toBytes()
				&& !headers.containsHeader(HttpHeaders.SET_COOKIE);
	}

	private void judge(Flight flight, @Nullable Throwable failure) {
		String type = flight.slot().type();
		boolean first = flight.judge();
		if (first && failure != null) {
			this.circuits.failed(type, failure);
		}
		else if (first) {
			this.circuits.succeeded(type);
		}
		else if (failure == null) {
			this.circuits.arrivedLate(type);
		}
	}

	private void land(Flight flight, Found found) {
		this.inFlight.remove(flight.key(), flight);
		flight.land(found);
	}

}
