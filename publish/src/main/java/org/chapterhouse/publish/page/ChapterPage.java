package org.chapterhouse.publish.page;

import java.time.Instant;
import java.util.List;

/**
 * What a chapter's page shows.
 *
 * @param trail names of the folders above it
 * @param html sanitised content
 * @param contents headings to jump to; empty when there are too few
 */
public record ChapterPage(
    String id,
    String title,
    List<String> trail,
    long revision,
    Instant editedAt,
    String html,
    List<ContentsEntry> contents,
    List<LanguageSwitch> translations,
    List<LinkedFrom> linkedFrom,
    List<NamedEntity> entities) {

  public ChapterPage {
    trail = List.copyOf(trail);
    contents = List.copyOf(contents);
    translations = List.copyOf(translations);
    linkedFrom = List.copyOf(linkedFrom);
    entities = List.copyOf(entities);
  }
}
