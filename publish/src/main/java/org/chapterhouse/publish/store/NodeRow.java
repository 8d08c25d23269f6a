package org.chapterhouse.publish.store;

/**
 * A node of the graph.
 *
 * @param kind as in the events, for example {@code PERSON}
 * @param language of a chapter; else empty
 */
public record NodeRow(String key, String kind, String label, String language) {}
