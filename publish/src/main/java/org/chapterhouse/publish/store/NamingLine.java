package org.chapterhouse.publish.store;

/**
 * A chapter that names an entity.
 *
 * @param evidence JSON array of arrays, as edges have them
 */
public record NamingLine(String id, String title, String evidence) {}
