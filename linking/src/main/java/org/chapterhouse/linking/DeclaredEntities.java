package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.FrontMatter;
import org.chapterhouse.markdown.Part;

/**
 * Reads the entities that a chapter declares: out of its front matter, then out of its
 * participants, timelines and references.
 */
final class DeclaredEntities {
  private static final int FRONT_MATTER = 0;
  private static final int DIGITS_OF_YEAR = 4;

  private final List<DeclaredEntity> declared = new ArrayList<>();

  private DeclaredEntities() {}

  /** All places, those of the front matter first, then in document order. */
  static List<DeclaredEntity> of(Chapter chapter) {
    DeclaredEntities entities = new DeclaredEntities();
    entities.read(chapter.frontMatter());
    for (Part part : chapter.parts()) {
      if (part instanceof Part.Listing listing) {
        entities.read(listing);
      }
    }
    return entities.declared;
  }

  /** The entities themselves, each key once under its first label. */
  static List<CardEntity> distinct(List<DeclaredEntity> declared) {
    Map<String, CardEntity> byKey = new LinkedHashMap<>();
    declared.forEach(each -> byKey.putIfAbsent(each.entity().key(), each.entity()));
    return List.copyOf(byKey.values());
  }

  private void read(FrontMatter front) {
    addAll(EntityKind.PERSON, front.people());
    addAll(EntityKind.ORGANISATION, front.organisations());
    addAll(EntityKind.TECHNOLOGY, front.technologies());
    addAll(EntityKind.TOPIC, front.topics());
    // Most sites call their topics tags.
    addAll(EntityKind.TOPIC, front.tags());
    addAll(EntityKind.YEAR, front.years().stream().map(String::valueOf).toList());
    addAll(EntityKind.SOURCE, front.sources());
    front
        .editorial()
        .references()
        .forEach(work -> add(EntityKind.SOURCE, work.title(), FRONT_MATTER));
  }

  private void read(Part.Listing listing) {
    listing.participants().forEach(each -> add(EntityKind.PERSON, each.name(), each.body().line()));
    listing.citations().forEach(each -> add(EntityKind.SOURCE, each.title(), each.body().line()));
    listing.milestones().stream()
        .filter(each -> each.date().length() >= DIGITS_OF_YEAR)
        .forEach(
            each ->
                add(EntityKind.YEAR, each.date().substring(0, DIGITS_OF_YEAR), each.body().line()));
  }

  private void addAll(EntityKind kind, List<String> labels) {
    labels.forEach(label -> add(kind, label, FRONT_MATTER));
  }

  private void add(EntityKind kind, String label, int line) {
    String shown = label.strip();
    if (!shown.isEmpty()) {
      declared.add(new DeclaredEntity(CardEntity.named(kind, shown), line));
    }
  }
}
