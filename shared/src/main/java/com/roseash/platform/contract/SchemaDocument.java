package com.roseash.platform.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import com.roseash.platform.config.App;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * An OpenAPI 3.1 description of contracts: each query and action with its parameters, its
 * result and the facts that may stop it.
 */
final class SchemaDocument {

	private static final String JSON = "application/json";

	private static final String PROBLEM = "application/problem+json";

	private final SchemaTypes types = new SchemaTypes();

	private final OpenAPI document;

	SchemaDocument(App app) {
		this.document = new OpenAPI(SpecVersion.V31).openapi("3.1.0")
			.info(new Info().title("Contracts of " + app.id()).version("1"))
			.paths(new Paths())
			.components(new Components());
	}

	String describe(ContractMapping contracts) {
		contracts.getHandlerMethods()
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((entry) -> entry.getKey().getPatternValues().iterator().next()))
			.forEach((entry) -> add(entry.getKey().getPatternValues().iterator().next(), entry.getValue(), Objects
				.requireNonNull(contracts.contractOf(entry.getValue().getMethod(), entry.getValue().getBeanType()))));
		this.document.getComponents().setSchemas(this.types.definitions());
		return Json31.pretty(this.document);
	}

	private void add(String path, HandlerMethod handler, Class<?> contract) {
		String name = contract.getAnnotation(Contract.class).name();
		Operation operation = new Operation().operationId(name + "." + handler.getMethod().getName())
			.addTagsItem(name)
			.responses(responses(handler, contract));
		for (MethodParameter parameter : handler.getMethodParameters()) {
			describe(parameter, operation);
		}
		boolean query = HttpMethod.GET.equals(ContractPaths.verbOf(name, path));
		if (!query) {
			operation.addParametersItem(idempotencyKey());
		}
		this.document.getPaths()
			.addPathItem(path, query ? new PathItem().get(operation) : new PathItem().post(operation));
	}

	private void describe(MethodParameter parameter, Operation operation) {
		Schema<?> schema = this.types.schemaOf(parameter.getGenericParameterType());
		RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
		if (query == null) {
			operation.requestBody(new RequestBody().required(true).content(content(JSON, schema)));
			return;
		}
		operation.addParametersItem(new Parameter().in("query")
			.name(parameter.getParameter().getName())
			.required(query.required())
			.schema(schema));
	}

	private ApiResponses responses(HandlerMethod handler, Class<?> contract) {
		return new ApiResponses().addApiResponse("200", result(handler.getMethod()))
			.addApiResponse("400",
					new ApiResponse().description("A parameter or a field is missing or wrong")
						.content(content(PROBLEM, this.types.schemaOf(InvalidField.class))))
			.addApiResponse("default",
					new ApiResponse().description("Why it was refused").content(content(PROBLEM, refusals(contract))));
	}

	private ApiResponse result(Method method) {
		Type type = method.getGenericReturnType();
		ApiResponse done = new ApiResponse().description("Done");
		return (type == void.class) ? done : done.content(content(JSON, this.types.schemaOf(type)));
	}

	private Schema<?> refusals(Class<?> contract) {
		List<Schema<?>> facts = factsOf(contract).stream().<Schema<?>>map(this.types::schemaOf).toList();
		Schema<?> problem = this.types.schemaOf(SchemaTypes.Problem.class);
		if (facts.isEmpty()) {
			return problem;
		}
		Schema<?> refusals = new Schema<>(SpecVersion.V31);
		facts.forEach(refusals::addAnyOfItem);
		return refusals.addAnyOfItem(problem);
	}

	private static List<Class<?>> factsOf(Class<?> contract) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(DomainException.class));
		return scanner.findCandidateComponents(contract.getPackageName())
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.filter(Objects::nonNull)
			.sorted()
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, contract.getClassLoader()))
			.toList();
	}

	private Parameter idempotencyKey() {
		return new Parameter().in("header")
			.name(Idempotency.HEADER)
			.description("Repeated with the same key, the action takes effect once and answers the same")
			.schema(this.types.schemaOf(String.class));
	}

	private static Content content(String type, Schema<?> schema) {
		return new Content().addMediaType(type, new MediaType().schema(schema));
	}

}
