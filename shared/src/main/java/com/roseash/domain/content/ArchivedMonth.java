package com.roseash.domain.content;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What was published in a month.
 *
 * @param posts a page of it, newest first
 * @param earlier the month before it in which something was published, if there is one
 * @param later the month after it in which something was published, if there is one
 */
public record ArchivedMonth(PostPage posts, @Nullable YearMonth earlier, @Nullable YearMonth later) {
}
