package org.chapterhouse.publish.store;

/** How many readers went from one chapter to another; titles, or ids where a chapter is gone. */
public record WayLine(
    String source, String sourceTitle, String target, String targetTitle, int readers) {}
