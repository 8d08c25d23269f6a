package org.chapterhouse.publish.store;

/**
 * An entity that a chapter names, with one other chapter that names it too.
 *
 * @param key node key
 * @param kind as in the events, for example {@code PERSON}
 * @param otherId empty when no other chapter of the language names it
 */
public record EntityLine(
    String key, String kind, String label, String otherId, String otherTitle) {}
