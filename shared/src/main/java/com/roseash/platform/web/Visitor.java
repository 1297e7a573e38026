package com.roseash.platform.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Who is looking at the page, also when a sibling asks for a part of it on their behalf.
 *
 * @param locale the language to answer in
 * @param session the opaque id of the visitor's anonymous session, once something needed
 * one
 * @param member the signed-in member's id
 */
public record Visitor(Locale locale, @Nullable String session, @Nullable String member) {
}
