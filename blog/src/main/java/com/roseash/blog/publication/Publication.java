package com.roseash.blog.publication;

import com.roseash.domain.content.Manuscript;

/**
 * What the flow looks at.
 *
 * @param manuscript the post
 * @param rehearsed whether it is only tried out, before readers see the post
 */
record Publication(Manuscript manuscript, boolean rehearsed) {
}
