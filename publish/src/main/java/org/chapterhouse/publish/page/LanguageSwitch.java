package org.chapterhouse.publish.page;

/**
 * A way to the same page in another language.
 *
 * @param name the language's name for itself
 */
public record LanguageSwitch(String language, String name, String url) {}
