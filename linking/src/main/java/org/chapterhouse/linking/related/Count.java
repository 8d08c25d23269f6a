package org.chapterhouse.linking.related;

/** What is counted for each pair of chapters, in the whole numbers of {@link Strength}. */
enum Count {
  TITLES,
  /** Of the other's title on the own card. */
  NAMED_HERE,
  /** Of the own title on the other's card. */
  NAMED_THERE,
  LINKS,
  CITED_TOGETHER,
  SHARED_LINKS,
  STEPPING_STONES,
  LISTED_TOGETHER,
  ENTITIES;

  static final int ALL = values().length;

  /** All before it are of words. */
  static final int FIRST_BUT_WORDS = LINKS.ordinal();
}
