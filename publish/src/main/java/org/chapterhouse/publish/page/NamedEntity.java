package org.chapterhouse.publish.page;

import java.util.List;

/**
 * A person, organisation, technology, topic or year the chapter names, and who else does.
 *
 * @param url of its page
 */
public record NamedEntity(String url, String kind, String label, List<TitledLink> alsoIn) {

  public NamedEntity {
    alsoIn = List.copyOf(alsoIn);
  }
}
