package com.roseash.platform.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JavaType;
import com.roseash.platform.money.MoneyJson;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * The schemas of the types in contracts: what is not {@code @Nullable} is required, money
 * and times are what they are in JSON, and a fact is a problem of its own type.
 */
final class SchemaTypes implements ModelConverter {

	private static final String COMPONENTS = "#/components/schemas/";

	private static final Names NAMES = new Names();

	private final ModelConverters converters = new ModelConverters(true);

	private final Map<String, Schema<?>> definitions = new TreeMap<>();

	SchemaTypes() {
		this.converters.addConverter(new ModelResolver(Json31.mapper(), NAMES).openapi31(true));
		this.converters.addConverter(this);
	}

	@SuppressWarnings({ "rawtypes", "unchecked" }) // as the library has it
	Map<String, Schema> definitions() {
		return (Map) this.definitions;
	}

	Schema<?> schemaOf(Type type) {
		ResolvableType resolvable = ResolvableType.forType(type);
		if (resolvable.resolve() == Optional.class) {
			return orNull(schemaOf(resolvable.getGeneric(0).getType()));
		}
		if (type instanceof Class<?> fact && DomainException.class.isAssignableFrom(fact)) {
			return fact(fact);
		}
		ResolvedSchema resolved = this.converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
		resolved.referencedSchemas.forEach((name, schema) -> this.definitions.put(name, schema));
		return resolved.schema;
	}

	private Schema<?> fact(Class<?> fact) {
		String name = NAMES.nameForClass(fact, Set.of());
		if (!this.definitions.containsKey(name)) {
			Schema<?> own = object().addProperty("type", constant(Facts.typeOf(fact)));
			this.definitions.put(name, own);
			Constructor<?> constructor = Facts.constructorOf(fact);
			for (Parameter parameter : constructor.getParameters()) {
				if (!parameter.getName().equals(Facts.MESSAGE)) {
					own.addProperty(parameter.getName(), schemaOf(parameter.getParameterizedType()));
				}
			}
			this.definitions.put(name,
					new Schema<>(SpecVersion.V31).addAllOfItem(schemaOf(Problem.class)).addAllOfItem(own));
		}
		return reference(name);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
		JavaType javaType = Json31.mapper().constructType(type.getType());
		Class<?> raw = javaType.getRawClass();
		if (raw == Money.class) {
			raw = MoneyJson.Form.class;
			type.setType(raw);
		}
		if (raw.getPackageName().equals("java.time")) {
			return time(raw);
		}
		Schema<?> resolved = chain.next().resolve(type, context, chain);
		Schema<?> model = context.getDefinedModels().get(NAMES.nameForClass(raw, Set.of()));
		if (raw.isRecord() && model != null && model.getProperties() != null) {
			markNullness(model, raw.getRecordComponents());
		}
		return resolved;
	}

	private static void markNullness(Schema<?> model, RecordComponent[] components) {
		List<String> required = Arrays.stream(components)
			.filter(NullMarkedJson::isRequired)
			.map(RecordComponent::getName)
			.toList();
		model.setRequired(required.isEmpty() ? null : required);
		model.getProperties().replaceAll((name, property) -> required.contains(name) ? property : orNull(property));
	}

	private static Schema<?> orNull(Schema<?> schema) {
		boolean already = schema.getAnyOf() != null
				|| (schema.getTypes() != null && schema.getTypes().contains("null"));
		if (already) {
			return schema;
		}
		if (schema.getTypes() != null) {
			schema.addType("null");
			return schema;
		}
		return new Schema<>(SpecVersion.V31).addAnyOfItem(schema).addAnyOfItem(ofType("null"));
	}

	private static Schema<?> time(Class<?> type) {
		Schema<?> text = ofType("string");
		if (type == Instant.class) {
			text.setFormat("date-time");
		}
		if (type == LocalDate.class) {
			text.setFormat("date");
		}
		return text;
	}

	private static Schema<?> object() {
		return ofType("object");
	}

	private static Schema<?> constant(String value) {
		Schema<?> constant = ofType("string");
		constant.setConst(value);
		return constant;
	}

	private static Schema<?> reference(String name) {
		return new Schema<>(SpecVersion.V31).$ref(COMPONENTS + name);
	}

	private static Schema<?> ofType(String type) {
		return new Schema<>(SpecVersion.V31).types(new LinkedHashSet<>(Set.of(type)));
	}

	/**
	 * A problem (RFC 9457).
	 *
	 * @param type names the fact
	 * @param title the fact in words
	 * @param status the HTTP status
	 * @param detail what is wrong this time
	 */
	record Problem(@Nullable String type, @Nullable String title, int status, @Nullable String detail) {
	}

	/** Names a type by its package and class, as in {@code likes.ToggleLike}. */
	private static final class Names extends TypeNameResolver {

		@Override
		protected String nameForClass(Class<?> type, Set<Options> options) {
			if (type == MoneyJson.Form.class) {
				return "Money";
			}
			boolean ours = type.getName().startsWith("com.roseash.") && type != Problem.class;
			return ours ? type.getName().substring(type.getPackageName().lastIndexOf('.') + 1).replace('$', '.')
					: type.getSimpleName();
		}

	}

}
