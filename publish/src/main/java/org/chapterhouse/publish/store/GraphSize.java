package org.chapterhouse.publish.store;

/** How much the graph holds: chapters of the languages asked for, what they name, their links. */
public record GraphSize(int chapters, int entities, int links) {}
