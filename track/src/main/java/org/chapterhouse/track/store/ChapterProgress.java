package org.chapterhouse.track.store;

/**
 * How far one reader has come in a chapter.
 *
 * @param chapter the chapter
 * @param lastMinute when they were last there, whole minutes since 1970
 * @param sections headings reached
 * @param seconds how long it was visible at least, at the longest opening
 * @param finished whether the end was reached
 */
public record ChapterProgress(
    String chapter, long lastMinute, int sections, int seconds, boolean finished) {}
