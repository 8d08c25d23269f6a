package org.chapterhouse.publish.page;

/**
 * A chapter in another language.
 *
 * @param way to it
 * @param title it has there
 */
public record Translation(LanguageSwitch way, String title) {}
