package com.roseash.platform.contract;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;

import com.roseash.platform.config.RoseAsh;
import com.roseash.platform.http.Actor;
import com.roseash.platform.http.CallContext;
import com.roseash.platform.http.CallSigner;
import com.roseash.platform.http.Siblings;
import com.roseash.platform.money.MoneyJson;
import com.roseash.platform.trace.Spans;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Makes a client of a contract: the same interface, answered by another application, with
 * the same results and the same exceptions.
 */
@Component
public class ContractClients {

	private final RoseAsh settings;

	private final Siblings siblings;

	private final JsonMapper json;

	private final Facts facts;

	ContractClients(RoseAsh settings, Siblings siblings, JsonMapper json) {
		this.settings = settings;
		this.siblings = siblings;
		this.json = json;
		this.facts = new Facts(json);
	}

	/**
	 * Clients for a program that knows the six applications' settings but is none of
	 * them.
	 */
	public static ContractClients of(RoseAsh settings) {
		JsonMapper json = JsonMapper.builder()
			.addModule(MoneyJson.module())
			.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
			.build();
		CallSigner signer = new CallSigner(settings, Clock.systemUTC());
		return new ContractClients(settings, new Siblings(settings, signer, json, RestClient.builder(), Spans.UNTOLD),
				json);
	}

	/** A client that calls the contract's owner. */
	public <T> T create(Class<T> contract) {
		Contract declared = Objects.requireNonNull(contract.getAnnotation(Contract.class));
		return create(contract, this.settings.address(declared.owner()).internalUrl());
	}

	/** A client that calls the application at that internal address. */
	public <T> T create(Class<T> contract, URI internalUrl) {
		RestClient client = this.siblings.client(internalUrl)
			.mutate()
			.requestInitializer(ContractClients::addKey)
			.requestInitializer(this::sayForWhom)
			.defaultStatusHandler(HttpStatusCode::isError, this::refuse)
			.build();
		return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
			.conversionService(isoDates())
			.customArgumentResolver(ContractClients::sendEmptyList)
			.build()
			.createClient(contract);
	}

	private static void addKey(ClientHttpRequest request) {
		if (HttpMethod.POST.equals(request.getMethod())) {
			request.getHeaders().set(Idempotency.HEADER, Idempotency.key());
		}
	}

	/** A call that says nothing of it is the platform's own. */
	private void sayForWhom(ClientHttpRequest request) {
		CallContext context = CallContext.of(Actor.current());
		if (context != null) {
			request.getHeaders().set(CallSigner.CONTEXT, this.siblings.encode(context));
		}
	}

	/** Without a value the parameter would be missing, which an empty list is not. */
	private static boolean sendEmptyList(@Nullable Object argument, MethodParameter parameter,
			HttpRequestValues.Builder request) {
		boolean empty = parameter.hasParameterAnnotation(RequestParam.class) && argument instanceof Collection<?> values
				&& values.isEmpty();
		if (empty) {
			request.addRequestParameter(parameter.getParameter().getName(), "");
		}
		return empty;
	}

	private void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
		if (!MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(response.getHeaders().getContentType())
				|| response.getStatusCode().is5xxServerError()) {
			new DefaultResponseErrorHandler().handleError(request.getURI(), request.getMethod(), response);
			return;
		}
		throw this.facts.rebuild(this.json.readValue(response.getBody(), ProblemDetail.class));
	}

	private static ConversionService isoDates() {
		DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
		DateTimeFormatterRegistrar registrar = new DateTimeFormatterRegistrar();
		registrar.setUseIsoFormat(true);
		registrar.registerFormatters(conversion);
		return conversion;
	}

}
