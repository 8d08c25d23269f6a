package org.chapterhouse.publish.search;

import org.chapterhouse.publish.store.SearchHit;

/**
 * A hit with what is shown of it.
 *
 * @param headingId heading that the snippet stands under; empty above the first
 */
public record Found(SearchHit hit, String headingId, String headingTitle, Snippet snippet) {}
