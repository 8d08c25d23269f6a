package org.chapterhouse.linking.related;

import org.chapterhouse.markdown.ChapterId;

/**
 * What a chapter has in common with another, before it is weighed.
 *
 * @param target the other chapter
 * @param values by {@link Feature#ordinal()}; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed out by the thousand; never compared
public record PairFeatures(ChapterId target, double[] values) {
  public double of(Feature feature) {
    return values[feature.ordinal()];
  }

  /** The score they come to. */
  public double score() {
    return Weights.score(values);
  }
}
