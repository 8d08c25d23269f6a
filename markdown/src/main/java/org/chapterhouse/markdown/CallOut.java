package org.chapterhouse.markdown;

/**
 * A call-out in a part of a chapter.
 *
 * @param kind what it is about
 * @param title plain; empty when it has none of its own
 * @param text plain, one line per paragraph
 * @param line line in the file where it starts, from 1
 */
public record CallOut(CallOutKind kind, String title, String text, int line) {}
