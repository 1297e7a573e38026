package com.roseash.platform.flow;

/**
 * Which runs to show; what is empty does not matter.
 *
 * @param flow the name of their flow
 * @param state their state: running, parked, done or abandoned
 * @param object the address of what they are about
 */
public record FlowFilter(String flow, String state, String object) {
}
