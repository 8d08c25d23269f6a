package org.chapterhouse.publish.store;

/**
 * A sentence that links to a chapter from another one.
 *
 * @param source the other chapter
 * @param title its title
 * @param sentence empty while the source's ties are not there
 * @param text of the link
 */
public record LinkingSentence(String source, String title, String sentence, String text) {}
