package org.chapterhouse.linking.mention;

import org.chapterhouse.markdown.ChapterId;

/**
 * A chapter that a phrase may mean.
 *
 * @param target the chapter
 * @param origin where it has the phrase from
 * @param wording how the chapter writes it; {@link Wording#NONE} when it does not
 * @param commonness in how many fifths of all cases the phrase means this chapter
 * @param uses {@link Levels#doublings} of the chapters that link it there
 */
record Sense(ChapterId target, Origin origin, Wording wording, int commonness, int uses) {}
