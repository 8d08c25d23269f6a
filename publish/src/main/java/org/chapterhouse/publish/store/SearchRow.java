package org.chapterhouse.publish.store;

import java.util.List;

/**
 * What search keeps of one chapter.
 *
 * @param configuration how its words are reduced, the name of a text search configuration
 * @param titleWords of the title; here and below nothing but letters, digits and spaces
 * @param headingWords of all headings
 * @param leadWords of its first prose
 * @param proseWords of all prose
 * @param codeWords of all code
 * @param body text that snippets are cut from, a passage a line
 * @param sections where the text of each heading starts in the body, in order
 * @param vocabulary words that a typo may have meant, in lower case
 */
public record SearchRow(
    String id,
    String configuration,
    String title,
    String titleWords,
    String headingWords,
    String leadWords,
    String proseWords,
    String codeWords,
    String body,
    List<SearchSection> sections,
    List<String> vocabulary) {

  public SearchRow {
    sections = List.copyOf(sections);
    vocabulary = List.copyOf(vocabulary);
  }

  public String language() {
    return id.substring(0, id.indexOf('/'));
  }

  /** The same chapter by its title alone, for a text that PostgreSQL cannot index. */
  SearchRow titleOnly() {
    return new SearchRow(
        id, configuration, title, titleWords, "", "", "", "", "", List.of(), List.of());
  }
}
