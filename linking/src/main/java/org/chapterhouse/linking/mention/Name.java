package org.chapterhouse.linking.mention;

/**
 * A phrase by which a chapter calls itself.
 *
 * @param origin never {@link Origin#ANCHOR}
 */
record Name(Phrase phrase, Origin origin, Wording wording, Shape shape) {}
