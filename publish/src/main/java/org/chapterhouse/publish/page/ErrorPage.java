package org.chapterhouse.publish.page;

/**
 * What a page says that shows no chapter.
 *
 * @param status HTTP status
 * @param path what was asked for
 */
public record ErrorPage(int status, String path) {}
