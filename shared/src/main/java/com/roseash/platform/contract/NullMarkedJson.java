package com.roseash.platform.contract;

import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.stereotype.Component;

/**
 * Makes JSON obey JSpecify: a component of a record that is not {@code @Nullable} must be
 * there.
 */
@Component
class NullMarkedJson extends SimpleModule {

	@Override
	public void setupModule(JacksonModule.SetupContext context) {
		context.insertAnnotationIntrospector(new Introspector());
	}

	/** Whether JSON may leave a record's component out. */
	static boolean isRequired(RecordComponent component) {
		return component.getDeclaringRecord().getPackage().isAnnotationPresent(NullMarked.class)
				&& !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static final class Introspector extends NopAnnotationIntrospector {

		@Override
		public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
			return isRequired(member) ? Boolean.TRUE : null;
		}

		@Override
		public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
			return isRequired(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
		}

		private static boolean isRequired(Annotated member) {
			if (!(member instanceof AnnotatedParameter parameter) || !parameter.getDeclaringClass().isRecord()) {
				return false;
			}
			RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
			return parameter.getOwner().getParameterCount() == components.length
					&& NullMarkedJson.isRequired(components[parameter.getIndex()]);
		}

	}

}
