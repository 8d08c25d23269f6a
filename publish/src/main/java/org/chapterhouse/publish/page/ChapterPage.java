package org.chapterhouse.publish.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chapterhouse.markdown.FrontMatter;
import org.chapterhouse.markdown.PartKind;

/**
 * What a chapter's page shows.
 *
 * @param description of its subject, in a sentence or two; may be empty
 * @param place where it stands among the others
 * @param below what lies in the folder it stands for
 * @param front what the editor puts around the text
 * @param kinds of the parts of the text
 * @param introduction sanitised text above the editor's cards; may be empty
 * @param html the rest of the text, sanitised
 * @param wentOn chapters that readers went on to, by published figures; empty unless turned on
 * @param linkedFromCount of all chapters that link here, more than are shown perhaps
 * @param contents headings to jump to; empty when there are too few
 * @param unlinkedCount of all mentions that are not linked yet, more than are shown perhaps
 */
public record ChapterPage(
    String id,
    String title,
    String description,
    Place place,
    Below below,
    long revision,
    Instant editedAt,
    FrontMatter front,
    Set<PartKind> kinds,
    String introduction,
    String html,
    List<ContentsEntry> contents,
    List<Translation> translations,
    List<RelatedLink> related,
    List<TitledLink> wentOn,
    int linkedFromCount,
    List<LinkedFrom> linkedFrom,
    List<NamedEntity> entities,
    GraphPicture graph,
    int unlinkedCount,
    List<UnlinkedMention> unlinked) {

  public ChapterPage {
    kinds = Set.copyOf(kinds);
    contents = List.copyOf(contents);
    translations = List.copyOf(translations);
    related = List.copyOf(related);
    wentOn = List.copyOf(wentOn);
    linkedFrom = List.copyOf(linkedFrom);
    entities = List.copyOf(entities);
    unlinked = List.copyOf(unlinked);
  }

  /**
   * Whether the front matter's participants or references are listed below the text: not when the
   * text has a section of its own for them.
   */
  public boolean shows(PartKind kind) {
    int listed =
        kind == PartKind.PARTICIPANTS ? front.participants().size() : front.references().size();
    return listed > 0 && !kinds.contains(kind);
  }

  /** The same page in other languages. */
  public List<LanguageSwitch> switches() {
    return translations.stream().map(Translation::way).toList();
  }

  /** When the editor says it was updated, else when it was edited, for machines. */
  public String updatedIso() {
    return front.updated().map(LocalDate::toString).orElse(editedAt.toString());
  }

  /** The same for people. */
  public String updated(Texts texts) {
    return front.updated().map(texts::day).orElseGet(() -> texts.day(editedAt));
  }
}
