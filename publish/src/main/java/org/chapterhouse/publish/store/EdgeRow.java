package org.chapterhouse.publish.store;

/**
 * An edge of the graph.
 *
 * @param kind as in the events, for example {@code LINKS_TO}
 * @param evidence JSON array
 */
public record EdgeRow(
    String key, String source, String target, String kind, double weight, String evidence) {}
