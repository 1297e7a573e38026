package com.roseash.platform.activity;

import java.time.Duration;

/**
 * How a handler keeps up.
 *
 * @param name by which the log knows it
 * @param depth how many activities it has not handled yet
 * @param dead how many it gave up
 * @param lag how old the oldest is that it has not handled yet
 */
public record HandlerStatus(String name, long depth, long dead, Duration lag) {
}
