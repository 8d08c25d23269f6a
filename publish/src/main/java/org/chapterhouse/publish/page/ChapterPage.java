package org.chapterhouse.publish.page;

import java.time.Instant;
import java.util.List;

/**
 * What a chapter's page shows.
 *
 * @param description of its subject, in a sentence or two; may be empty
 * @param place where it stands among the others
 * @param html sanitised content
 * @param linkedFromCount of all chapters that link here, more than are shown perhaps
 * @param contents headings to jump to; empty when there are too few
 */
public record ChapterPage(
    String id,
    String title,
    String description,
    Place place,
    long revision,
    Instant editedAt,
    String html,
    List<ContentsEntry> contents,
    List<LanguageSwitch> translations,
    List<RelatedLink> related,
    int linkedFromCount,
    List<LinkedFrom> linkedFrom,
    List<NamedEntity> entities) {

  public ChapterPage {
    contents = List.copyOf(contents);
    translations = List.copyOf(translations);
    related = List.copyOf(related);
    linkedFrom = List.copyOf(linkedFrom);
    entities = List.copyOf(entities);
  }
}
