package com.roseash.platform.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** A collector of traces that remembers what it was told. */
final class Collector implements AutoCloseable {

	private final List<Told> told = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	Collector() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/v1/traces", this::listen);
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** What it was told of that trace. */
	List<Told> of(String trace) {
		return this.told.stream().filter((span) -> span.trace().equals(trace)).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void listen(HttpExchange exchange) throws IOException {
		try (exchange) {
			ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
			request.getResourceSpansList().forEach(this::keep);
			exchange.sendResponseHeaders(200, -1);
		}
	}

	private void keep(ResourceSpans spans) {
		String application = spans.getResource()
			.getAttributesList()
			.stream()
			.filter((attribute) -> attribute.getKey().equals("service.name"))
			.map((attribute) -> attribute.getValue().getStringValue())
			.findFirst()
			.orElseThrow();
		spans.getScopeSpansList()
			.stream()
			.flatMap((scope) -> scope.getSpansList().stream())
			.map((span) -> Told.of(application, span))
			.forEach(this.told::add);
	}

	/**
	 * A span as it was told.
	 *
	 * @param application whose it is
	 * @param trace the id of the trace
	 * @param id of the span
	 * @param parent id of the span that it belongs to, or empty
	 * @param kind whether it served or called
	 * @param name what it was
	 * @param all everything, as text
	 */
	record Told(String application, String trace, String id, String parent, Span.SpanKind kind, String name,
			String all) {

		static Told of(String application, Span span) {
			return new Told(application, hex(span.getTraceId()), hex(span.getSpanId()), hex(span.getParentSpanId()),
					span.getKind(), span.getName(), span.toString());
		}

		private static String hex(ByteString bytes) {
			return HexFormat.of().formatHex(bytes.toByteArray());
		}

	}

}
