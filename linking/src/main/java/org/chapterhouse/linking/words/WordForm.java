package org.chapterhouse.linking.words;

/**
 * What is known of a word as written, wherever it stands.
 *
 * @param written the word
 * @param stem {@link Stems#hash} of its stem
 * @param traits of {@link Trait}, those of a word form
 */
record WordForm(String written, long stem, byte traits) {}
