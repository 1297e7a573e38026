package com.roseash.platform.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;

import com.roseash.platform.config.App;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Serves the contracts that an application owns from the very beans that implement them,
 * and nothing but contracts.
 */
class ContractMapping extends RequestMappingHandlerMapping {

	private final App self;

	ContractMapping(App self) {
		this.self = self;
		setOrder(-1);
	}

	@Override
	protected String[] getCandidateBeanNames() {
		return Arrays.stream(super.getCandidateBeanNames())
			.filter((name) -> !RemoteContracts.isClient(name))
			.toArray(String[]::new);
	}

	@Override
	protected boolean isHandler(Class<?> type) {
		return !type.isInterface() && ClassUtils.getAllInterfacesForClassAsSet(type).stream().anyMatch(this::isOwn);
	}

	@Override
	protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
		Class<?> contract = contractOf(method, handlerType);
		RequestMappingInfo mapping = (contract != null) ? super.getMappingForMethod(method, handlerType) : null;
		if (contract != null && mapping != null) {
			requireContractAddress(contract, method, mapping);
		}
		return mapping;
	}

	/** The contract that a method of a served bean belongs to. */
	@Nullable Class<?> contractOf(Method method, Class<?> handlerType) {
		return ClassUtils.getAllInterfacesForClassAsSet(handlerType)
			.stream()
			.filter(this::isOwn)
			.filter((contract) -> ClassUtils.hasMethod(contract, method))
			.findFirst()
			.orElse(null);
	}

	private boolean isOwn(Class<?> type) {
		Contract contract = type.getAnnotation(Contract.class);
		return contract != null && contract.owner() == this.self;
	}

	private static void requireContractAddress(Class<?> contract, Method method, RequestMappingInfo mapping) {
		String name = contract.getAnnotation(Contract.class).name();
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		boolean sound = mapping.getPatternValues().stream().allMatch((path) -> {
			HttpMethod verb = ContractPaths.verbOf(name, path);
			return verb != null && methods.equals(Set.of(RequestMethod.valueOf(verb.name())));
		});
		if (!sound) {
			throw new IllegalStateException(
					contract.getSimpleName() + "." + method.getName() + " must be GET /internal/data/" + name
							+ "/<query> or POST /internal/actions/" + name + "/<action>");
		}
	}

}
