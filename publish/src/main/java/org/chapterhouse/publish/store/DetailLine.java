package org.chapterhouse.publish.store;

/** A figure about a heading or a time of one chapter, summed over days. */
public record DetailLine(String detail, int readers) {}
