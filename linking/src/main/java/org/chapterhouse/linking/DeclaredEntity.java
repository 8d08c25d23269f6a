package org.chapterhouse.linking;

/**
 * A place where a chapter declares an entity: in its front matter or in a typed part.
 *
 * @param entity what it declares
 * @param line line in its Markdown file, from 1; 0 for front matter
 */
public record DeclaredEntity(CardEntity entity, int line) {}
