package org.chapterhouse.publish.store;

/**
 * A link that leads to a chapter.
 *
 * @param href the destination as written
 * @param target chapter it leads to, redirects followed
 * @param anchor heading id there; empty when none
 * @param sentence the sentence it stands in
 * @param line in the Markdown file, from 1
 */
public record LinkRow(
    String href, String target, String anchor, String text, String sentence, int line) {}
