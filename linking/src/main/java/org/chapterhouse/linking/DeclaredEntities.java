package org.chapterhouse.linking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.markdown.FrontMatter;

/** Reads the entities out of a front matter, kind by kind, each key once under its first label. */
final class DeclaredEntities {
  private final Map<String, CardEntity> byKey = new LinkedHashMap<>();

  private DeclaredEntities() {}

  static List<CardEntity> of(FrontMatter front) {
    DeclaredEntities declared = new DeclaredEntities();
    declared.add(EntityKind.PERSON, front.people());
    declared.add(EntityKind.ORGANISATION, front.organisations());
    declared.add(EntityKind.TECHNOLOGY, front.technologies());
    declared.add(EntityKind.TOPIC, front.topics());
    // Most sites call their topics tags.
    declared.add(EntityKind.TOPIC, front.tags());
    declared.add(EntityKind.YEAR, front.years().stream().map(String::valueOf).toList());
    declared.add(EntityKind.SOURCE, front.sources());
    return List.copyOf(declared.byKey.values());
  }

  private void add(EntityKind kind, List<String> labels) {
    for (String label : labels) {
      String shown = label.strip();
      if (!shown.isEmpty()) {
        CardEntity entity = CardEntity.named(kind, shown);
        byKey.putIfAbsent(entity.key(), entity);
      }
    }
  }
}
