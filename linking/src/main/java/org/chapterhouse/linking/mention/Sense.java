package org.chapterhouse.linking.mention;

import org.chapterhouse.markdown.ChapterId;

/**
 * A chapter that a phrase may mean.
 *
 * @param target the chapter
 * @param origin where it has the phrase from
 * @param wording how the chapter writes it; {@link Wording#NONE} when it does not
 * @param shape how else it looks there; {@link Shape#NONE} when the chapter does not write it
 * @param commonness in how many fifths of all cases the phrase means this chapter
 * @param covers how many fifths of what the chapter's title says the phrase says
 */
record Sense(
    ChapterId target, Origin origin, Wording wording, Shape shape, int commonness, int covers) {}
