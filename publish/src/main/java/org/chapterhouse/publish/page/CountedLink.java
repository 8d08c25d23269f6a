package org.chapterhouse.publish.page;

/** A way to several chapters: a folder or a letter. */
public record CountedLink(String url, String title, int count) {}
