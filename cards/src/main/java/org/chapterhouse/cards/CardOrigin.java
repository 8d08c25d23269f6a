package org.chapterhouse.cards;

/**
 * Where a card or its tombstone comes from.
 *
 * @param source partition of the task that wrote it
 * @param ordinal number among all that task wrote, from 1 without gaps
 * @param sequence sequence of the revision behind it
 * @param bulk whether the edit belonged to a bulk push
 */
public record CardOrigin(int source, long ordinal, long sequence, boolean bulk) {}
