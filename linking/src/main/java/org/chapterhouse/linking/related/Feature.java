package org.chapterhouse.linking.related;

import java.util.List;

/** What makes two chapters of one language related, each a number from 0 up. */
public enum Feature {
  /** Likeness of their strongest stems, the rarer weighted more. */
  WORDS,
  /** Rare stems that both titles have. */
  TITLES,
  /** Rare stems of one's title on the other's card. */
  NAMED,
  /** In how many directions links lead between them: 0, 1 or 2. */
  LINKS,
  /** Chapters that link to both; one with fewer neighbours counts more. */
  CITED_TOGETHER,
  /** Chapters that both link to, counted likewise. */
  SHARED_LINKS,
  /** Chapters that one links to and that link to the other, counted likewise. */
  STEPPING_STONES,
  /** How close to each other other chapters list them, at most 1. */
  LISTED_TOGETHER,
  /** Rare people, technologies and so on that both name in their front matter. */
  ENTITIES,
  /** How few chapters the innermost folder has that holds both. */
  FOLDER,
  /**
   * How many chapters link to the other one, in doublings. The only feature that is not the same
   * from both sides.
   */
  POPULARITY;

  private static final List<Feature> ALL = List.of(values());
  static final int COUNT = ALL.size();

  static List<Feature> all() {
    return ALL;
  }
}
