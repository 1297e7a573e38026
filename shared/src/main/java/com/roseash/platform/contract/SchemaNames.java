package com.roseash.platform.contract;

import java.util.Set;

import com.roseash.platform.money.MoneyJson;
import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names a type in a schema by its package and class, as in {@code likes.ToggleLike}. */
final class SchemaNames extends TypeNameResolver {

	@Override
	protected String nameForClass(Class<?> type, Set<Options> options) {
		return nameOf(type);
	}

	static String nameOf(Class<?> type) {
		if (type == MoneyJson.Form.class) {
			return "Money";
		}
		boolean ours = type.getName().startsWith("com.roseash.") && type != SchemaTypes.Problem.class;
		return ours ? type.getName().substring(type.getPackageName().lastIndexOf('.') + 1).replace('$', '.')
				: type.getSimpleName();
	}

}
