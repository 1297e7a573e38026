package com.roseash.platform.activity;

/**
 * Which activities to show; what is empty does not matter.
 *
 * @param type their type
 * @param application where they happened
 * @param state the state that at least one handler is in with them
 */
public record ActivityFilter(String type, String application, String state) {
}
