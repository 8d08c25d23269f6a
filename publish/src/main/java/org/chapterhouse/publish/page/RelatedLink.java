package org.chapterhouse.publish.page;

/** A chapter worth reading next, and why; the reason may be empty. */
public record RelatedLink(String url, String title, String reason) {}
