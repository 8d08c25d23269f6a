package org.chapterhouse.bench.quality.linking;

/** What a chapter is used for under one seed. */
public enum Fold {
  /** Its links are there for all to see. */
  TRAINING,
  /** Settings may be chosen by its links. */
  DEV,
  /** Its links are seen by nobody but the judge. */
  TEST
}
