package com.roseash.platform.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.BeanUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Carries a {@link DomainException} over HTTP (RFC 9457): the problem's type names the
 * fact, its properties are what the fact's constructor was given, so that the caller
 * throws the very same exception.
 */
final class Facts {

	private static final String TYPE = "urn:rose-ash:fact:";

	private static final String PACKAGE = "com.roseash.";

	/** The parameter of a fact's constructor that is the problem's detail. */
	static final String MESSAGE = "message";

	private final JsonMapper json;

	Facts(JsonMapper json) {
		this.json = json;
	}

	ProblemDetail describe(DomainException fact) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(fact.status(), fact.getMessage());
		problem.setType(URI.create(typeOf(fact.getClass())));
		problem.setTitle(titleOf(fact.getClass()));
		Constructor<?> constructor = constructorOf(fact.getClass());
		for (Parameter parameter : constructor.getParameters()) {
			Field field = ReflectionUtils.findField(fact.getClass(), parameter.getName());
			if (field != null) {
				field.setAccessible(true);
				problem.setProperty(parameter.getName(), ReflectionUtils.getField(field, fact));
			}
		}
		return problem;
	}

	DomainException rebuild(ProblemDetail problem) {
		Class<?> type = typeOf(problem);
		DomainException rebuilt = (type != null) ? rebuild(constructorOf(type), problem) : null;
		return (rebuilt != null) ? rebuilt
				: new RemoteRefusal(HttpStatus.valueOf(problem.getStatus()), String.valueOf(problem.getDetail()));
	}

	private @Nullable DomainException rebuild(Constructor<?> constructor, ProblemDetail problem) {
		Object[] values = new Object[constructor.getParameterCount()];
		for (int i = 0; i < values.length; i++) {
			Parameter parameter = constructor.getParameters()[i];
			if (!isKept(constructor.getDeclaringClass(), parameter)) {
				return null;
			}
			values[i] = this.json.convertValue(valueOf(parameter.getName(), problem),
					this.json.constructType(parameter.getParameterizedType()));
		}
		return (DomainException) BeanUtils.instantiateClass(constructor, values);
	}

	private static @Nullable Object valueOf(String name, ProblemDetail problem) {
		if (name.equals(MESSAGE)) {
			return problem.getDetail();
		}
		return (problem.getProperties() != null) ? problem.getProperties().get(name) : null;
	}

	static boolean isKept(Class<?> type, Parameter parameter) {
		return parameter.getName().equals(MESSAGE) || ReflectionUtils.findField(type, parameter.getName()) != null;
	}

	/** The problem type that names a fact. */
	static String typeOf(Class<?> fact) {
		return TYPE + fact.getName().substring(PACKAGE.length());
	}

	private static @Nullable Class<?> typeOf(ProblemDetail problem) {
		String type = String.valueOf(problem.getType());
		String name = type.startsWith(TYPE) ? PACKAGE + type.substring(TYPE.length()) : "";
		ClassLoader loader = Facts.class.getClassLoader();
		if (!ClassUtils.isPresent(name, loader)) {
			return null;
		}
		Class<?> found = ClassUtils.resolveClassName(name, loader);
		return DomainException.class.isAssignableFrom(found) ? found : null;
	}

	/** Its widest: the others only fill in values. */
	static Constructor<?> constructorOf(Class<?> type) {
		return Arrays.stream(type.getDeclaredConstructors())
			.max(Comparator.comparingInt(Constructor::getParameterCount))
			.orElseThrow();
	}

	/** {@code ProductNotFound} is "Product not found". */
	private static String titleOf(Class<?> type) {
		String words = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
