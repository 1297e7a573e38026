package com.roseash.domain.content;

import java.util.List;

/**
 * A page of what is written.
 *
 * @param lines the last written first
 * @param number the page, from 1
 * @param pages how many there are, at least one
 */
public record ManuscriptPage(List<ManuscriptLine> lines, int number, int pages) {
}
