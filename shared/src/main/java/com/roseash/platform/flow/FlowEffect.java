package com.roseash.platform.flow;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An effect as the flow log shows it.
 *
 * @param kind its kind
 * @param data its components by name
 * @param result what came of it, if it was carried out
 */
public record FlowEffect(String kind, ObjectNode data, @Nullable String result) {
}
