package org.chapterhouse.publish.page;

/** A chapter beside others; {@code current} when it is the one the page shows. */
public record SideLink(String url, String title, boolean current) {}
