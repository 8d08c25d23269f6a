package org.chapterhouse.publish.store;

/**
 * A related chapter that is live.
 *
 * @param reason the strongest reason, as a sentence; empty when there is none
 */
public record RelatedLine(String id, String title, String reason) {}
