package com.roseash.domain.relations;

/**
 * One thing's relation to another.
 *
 * @param kind the kind of relation
 * @param from the id of the thing that is related
 * @param to the id of the thing that it is related to
 * @param position the place among the relations of that kind of the first thing, from 0
 */
public record Relation(String kind, String from, String to, int position) {
}
