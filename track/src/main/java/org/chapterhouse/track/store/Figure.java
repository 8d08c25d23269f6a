package org.chapterhouse.track.store;

/**
 * How many readers count in one figure of a day.
 *
 * @param chapter the chapter
 * @param measure {@code opened}, {@code finished}, {@code section}, {@code visible} or {@code
 *     came-from}
 * @param detail heading, seconds or chapter the measure is about; empty where there is none
 * @param readers as published: rounded down to tens, at least ten
 */
public record Figure(String chapter, String measure, String detail, int readers) {}
