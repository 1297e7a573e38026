package com.roseash.platform.trace;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.jspecify.annotations.Nullable;

/** Tells a collector of the spans, with OpenTelemetry's own means. */
final class CollectedSpans implements Spans, AutoCloseable {

	private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");

	private static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");

	private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("http.request.id");

	private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

	private static final Duration LONGEST = Duration.ofSeconds(5);

	private final SdkTracerProvider provider;

	private final Tracer tracer;

	CollectedSpans(TracingSettings settings, String application) {
		OtlpHttpSpanExporterBuilder exporter = OtlpHttpSpanExporter.builder()
			.setEndpoint(Objects.requireNonNull(settings.endpoint()).toString().replaceFirst("/*$", "") + "/v1/traces")
			.setTimeout(LONGEST);
		if (settings.authorization() != null && !settings.authorization().isBlank()) {
			exporter.addHeader("Authorization", settings.authorization());
		}
		this.provider = SdkTracerProvider.builder()
			.setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), application,
					AttributeKey.stringKey("service.namespace"), "rose-ash")))
			.setSampler(Sampler.traceIdRatioBased(settings.share()))
			.addSpanProcessor(BatchSpanProcessor.builder(exporter.build()).build())
			.build();
		this.tracer = this.provider.get("com.roseash");
	}

	@Override
	public Span serve(String method, @Nullable String parent, @Nullable String request) {
		Trace trace = Trace.serving(parent, request);
		String caller = trace.isContinuationOf(parent) ? Objects.requireNonNull(parent).substring(36, 52) : null;
		return begin(trace, caller, SpanKind.SERVER).attribute(METHOD, method).attribute(REQUEST, trace.request());
	}

	@Override
	public Span call(String method, String application) {
		Trace current = Trace.current();
		Trace trace = (current != null) ? current : Trace.serving(null, null);
		String caller = (current != null) ? current.span() : null;
		return begin(trace, caller, SpanKind.CLIENT).attribute(METHOD, method).attribute(SERVER, application);
	}

	/** What has ended is still told. */
	@Override
	public void close() {
		this.provider.shutdown().join(2, TimeUnit.SECONDS);
	}

	private Collected begin(Trace trace, @Nullable String caller, SpanKind kind) {
		SpanBuilder builder = this.tracer.spanBuilder(kind.name()).setSpanKind(kind).setNoParent();
		if (caller != null) {
			builder.setParent(Context.root()
				.with(io.opentelemetry.api.trace.Span.wrap(SpanContext.createFromRemoteParent(trace.id(), caller,
						TraceFlags.getDefault(), TraceState.getDefault()))));
		}
		io.opentelemetry.api.trace.Span span = builder.startSpan();
		SpanContext context = span.getSpanContext();
		return new Collected(span,
				new Trace(context.getTraceId(), context.getSpanId(), context.isSampled(), trace.request()));
	}

	/**
	 * A span that the collector is told of when it has ended.
	 *
	 * @param span as OpenTelemetry has it
	 * @param trace its trace context
	 */
	private record Collected(io.opentelemetry.api.trace.Span span, Trace trace) implements Span {

		<T> Collected attribute(AttributeKey<T> key, T value) {
			this.span.setAttribute(key, value);
			return this;
		}

		@Override
		public void end(String name, int status) {
			this.span.updateName(name);
			this.span.setAttribute(STATUS, status);
			if (status == 0 || status >= 500) {
				this.span.setStatus(StatusCode.ERROR);
			}
			this.span.end();
		}

	}

}
