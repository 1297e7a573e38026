package com.roseash.blog.tag;

/**
 * How far somebody has leafed through a shelf.
 *
 * @param page the page of the posts, from 1
 * @param members the page of the members, from 1
 */
public record Place(int page, int members) {
}
