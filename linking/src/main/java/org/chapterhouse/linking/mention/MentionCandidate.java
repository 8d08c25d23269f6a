package org.chapterhouse.linking.mention;

import java.util.Arrays;
import java.util.List;
import org.chapterhouse.markdown.ChapterId;

/** A phrase in a chapter that may be a mention of another, with all that speaks for or against. */
public final class MentionCandidate {
  private static final List<String> FEATURE_NAMES =
      Arrays.stream(Feature.values()).map(Feature::label).toList();

  private final ChapterId target;
  private final Phrase phrase;
  private final Occurrence at;
  private final double[] features;

  MentionCandidate(ChapterId target, Phrase phrase, Occurrence at, double[] features) {
    this.target = target;
    this.phrase = phrase;
    this.at = at;
    this.features = features;
  }

  /** What each of {@link #features} is called. */
  public static List<String> featureNames() {
    return FEATURE_NAMES;
  }

  public ChapterId target() {
    return target;
  }

  public Phrase phrase() {
    return phrase;
  }

  /** The phrase as it stands. */
  public String text() {
    return at.text();
  }

  /** Offset in the Markdown file, in UTF-16 units. */
  public int start() {
    return at.start();
  }

  /** Offset just past it. */
  public int end() {
    return at.end();
  }

  /** A value for each of {@link #featureNames}. */
  public double[] features() {
    return features.clone();
  }

  /** Probability that an editor would link it, rounded to 1e-4. */
  public double confidence() {
    return Confidence.of(features);
  }
}
