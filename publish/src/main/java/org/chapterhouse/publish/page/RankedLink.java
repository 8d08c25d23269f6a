package org.chapterhouse.publish.page;

/**
 * A chapter or an entity among those most important.
 *
 * @param kind as in the events, for example {@code PERSON}
 * @param share of the most important one's importance, in per cent
 */
public record RankedLink(String url, String title, String kind, int share) {}
