package org.chapterhouse.linking.related;

/**
 * What is counted for few pairs of chapters, in the whole numbers of {@link Strength}: links and
 * what is named.
 */
enum Count {
  LINKS,
  CITED_TOGETHER,
  SHARED_LINKS,
  STEPPING_STONES,
  LISTED_TOGETHER,
  ENTITIES;

  static final int ALL = values().length;
}
