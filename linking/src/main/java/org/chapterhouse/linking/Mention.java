package org.chapterhouse.linking;

import org.chapterhouse.markdown.ChapterId;

/**
 * A phrase that names another chapter and is not linked yet.
 *
 * @param target chapter it names
 * @param text the phrase as it stands
 * @param start offset in the Markdown file, in UTF-16 units
 * @param end offset just past it
 * @param confidence probability that an editor would link it, 0 to 1, rounded to 1e-4
 */
public record Mention(ChapterId target, String text, int start, int end, double confidence) {}
