package com.roseash.domain.relations;

/**
 * Takes a relation away.
 *
 * @param kind the kind of relation
 * @param from the id of the thing that is related
 * @param to the id of the thing that it is related to
 */
public record RemoveRelation(String kind, String from, String to) {
}
