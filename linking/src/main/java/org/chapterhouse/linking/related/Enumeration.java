package org.chapterhouse.linking.related;

import java.util.List;

/** Texts one after the other in a sentence. */
final class Enumeration {
  private Enumeration() {}

  /**
   * Commas between all but the last two.
   *
   * @param and what stands between those
   */
  static String of(List<String> texts, String and) {
    int last = texts.size() - 1;
    return last == 0
        ? texts.get(0)
        : String.join(", ", texts.subList(0, last)) + and + texts.get(last);
  }
}
