package org.chapterhouse.publish.store;

/**
 * Published reads of a chapter in a period.
 *
 * @param title the chapter's title, or its id where it is gone
 * @param before opened in the period before
 */
public record ReadLine(String chapter, String title, int opened, int finished, int before) {}
