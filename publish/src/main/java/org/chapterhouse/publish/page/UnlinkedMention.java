package org.chapterhouse.publish.page;

/**
 * A phrase that names another chapter and is not linked yet, for whoever may settle that.
 *
 * @param url of the chapter it names
 * @param text the phrase
 * @param line of the Markdown file, from 1
 * @param percent confidence that an editor would link it
 */
public record UnlinkedMention(
    String url, String title, String text, int line, int percent, EditorsAnswer answer) {}
