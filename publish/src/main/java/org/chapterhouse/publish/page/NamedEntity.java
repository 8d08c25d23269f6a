package org.chapterhouse.publish.page;

import java.util.List;

/** A person, organisation, technology, topic or year the chapter names, and who else does. */
public record NamedEntity(String kind, String label, List<TitledLink> alsoIn) {

  public NamedEntity {
    alsoIn = List.copyOf(alsoIn);
  }
}
