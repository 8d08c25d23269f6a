package org.chapterhouse.publish.store;

/**
 * A link from another chapter.
 *
 * @param source chapter it stands in
 * @param anchor heading id it names; empty when none
 */
public record BacklinkRow(String source, String text, String anchor) {}
