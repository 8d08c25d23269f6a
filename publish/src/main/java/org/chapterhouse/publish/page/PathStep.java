package org.chapterhouse.publish.page;

/**
 * A step from one node to the next.
 *
 * @param how what ties them, in words
 * @param snippet where it shows; empty when that says nothing more
 * @param to the next node
 * @param kind of the next node, as in the events
 */
public record PathStep(String how, Sentence snippet, TitledLink to, String kind) {}
