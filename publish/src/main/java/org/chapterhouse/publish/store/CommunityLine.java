package org.chapterhouse.publish.store;

/**
 * Chapters and entities that belong together more than to others.
 *
 * @param id key of its most important node
 * @param size number of its nodes
 * @param chapters number of its chapters of the languages asked for
 */
public record CommunityLine(String id, int size, int chapters) {}
