package org.chapterhouse.bench.quality.linking;

import org.chapterhouse.bench.quality.words.StemmedChapter;

/** A method of linking, ready for one corpus under one seed. */
public interface LinkPredictor {

  /** Predicts the links of a chapter that is not in training. */
  Judged judge(StemmedChapter chapter);
}
