package com.roseash.platform.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JavaType;
import com.roseash.platform.money.MoneyJson;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
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

	private final ModelConverters converters = new ModelConverters(true);

	private final Map<String, Schema<?>> definitions = new TreeMap<>();

	SchemaTypes() {
		this.converters.addConverter(new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true));
		this.converters.addConverter(this);
	}

	@SuppressWarnings({ "rawtypes", "unchecked" }) // as the library has it
	Map<String, Schema> definitions() {
		return (Map) this.definitions;
	}

	Schema<?> schemaOf(Type type) {
		ResolvableType resolvable = ResolvableType.forType(type);
		if (resolvable.resolve() == Optional.class) {
			return SchemaParts.orNull(schemaOf(resolvable.getGeneric(0).getType()));
		}
		if (type instanceof Class<?> fact && DomainException.class.isAssignableFrom(fact)) {
			return fact(fact);
		}
		ResolvedSchema resolved = this.converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
		resolved.referencedSchemas.forEach((name, schema) -> this.definitions.put(name, schema));
		return resolved.schema;
	}

	private Schema<?> fact(Class<?> fact) {
		String name = SchemaNames.nameOf(fact);
		if (!this.definitions.containsKey(name)) {
			Schema<?> own = SchemaParts.ofType("object").addProperty("type", SchemaParts.constant(Facts.typeOf(fact)));
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
		return SchemaParts.reference(name);
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
			return SchemaParts.time(raw);
		}
		Schema<?> resolved = chain.next().resolve(type, context, chain);
		Schema<?> model = context.getDefinedModels().get(SchemaNames.nameOf(raw));
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
		model.getProperties()
			.replaceAll((name, property) -> required.contains(name) ? property : SchemaParts.orNull(property));
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

}
