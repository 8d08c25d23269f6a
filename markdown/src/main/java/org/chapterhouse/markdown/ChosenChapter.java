package org.chapterhouse.markdown;

/**
 * A chapter the editor relates this one to, in the front matter or in a section of related
 * chapters.
 *
 * @param link one of the chapter's links
 * @param reason the editor's own, plain; may be empty
 */
public record ChosenChapter(ChapterLink link, String reason) {}
