package org.chapterhouse.markdown;

/**
 * Something in a chapter its editor may want to know of, though nothing is wrong with the file.
 *
 * @param code stable, kebab-case: {@code shortcode}, {@code template-tag}, {@code include} or
 *     {@code directive}; each at most once per chapter
 * @param message what and how often, naming the first
 * @param line line in the file where the first is, from 1
 * @param column column in that line, from 1, in UTF-16 units
 */
public record Notice(String code, String message, int line, int column) {}
