package org.chapterhouse.publish.page;

/** A way to a page. */
public record TitledLink(String url, String title) {}
