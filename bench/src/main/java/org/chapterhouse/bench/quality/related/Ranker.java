package org.chapterhouse.bench.quality.related;

import org.chapterhouse.markdown.ChapterId;

/** Ranks the chapters of a part by how related they are to one. */
interface Ranker {
  /** How many count. */
  int DEPTH = 10;

  /** The best, best first, without the chapter itself. */
  Ranked rank(ChapterId query);
}
