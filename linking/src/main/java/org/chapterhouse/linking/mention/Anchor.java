package org.chapterhouse.linking.mention;

/**
 * A phrase that a link has as its text.
 *
 * @param text as it is written there
 */
record Anchor(Phrase phrase, LinkText text) {}
