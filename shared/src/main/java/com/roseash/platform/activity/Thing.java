package com.roseash.platform.activity;

import com.roseash.platform.config.App;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is about.
 *
 * @param type its type in ActivityStreams, or the name of one of ours
 * @param app the application that owns it
 * @param path its path there, by which it is identified
 * @param name plain text, if it has a name
 */
public record Thing(String type, App app, String path, @Nullable String name) {
}
