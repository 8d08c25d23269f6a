package org.chapterhouse.linking;

/**
 * A node of the knowledge graph.
 *
 * @param key {@code chapter:<id>} or {@code <kind>:<folded label>}
 * @param kind what it stands for
 * @param label a chapter's title, or the spelling most chapters use, the first by code points among
 *     equals
 * @param language language of a chapter; else empty
 */
public record Node(String key, NodeKind kind, String label, String language) {}
