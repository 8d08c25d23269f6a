package org.chapterhouse.bench.quality.linking;

import java.util.ArrayList;
import java.util.List;

/** How often predictions of some confidence were right. */
public final class Reliability {
  private static final int BINS = 10;
  private static final int FEWEST = 10;

  private Reliability() {}

  /**
   * Predictions of about one confidence.
   *
   * @param confidence their mean
   * @param right share of them that the writer linked
   * @param count how many
   */
  public record Bin(double confidence, double right, int count) {}

  /** Tenths of the range from 0 to 1 with enough predictions to tell. */
  public static List<Bin> of(List<List<Judged>> seeds) {
    double[] sums = new double[BINS];
    int[] right = new int[BINS];
    int[] count = new int[BINS];
    for (List<Judged> judged : seeds) {
      for (Judged chapter : judged) {
        for (Prediction prediction : chapter.predictions()) {
          int bin = Math.min(BINS - 1, (int) (prediction.score() * BINS));
          sums[bin] += prediction.score();
          right[bin] += chapter.hidden().contains(prediction.target()) ? 1 : 0;
          count[bin]++;
        }
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (count[bin] >= FEWEST) {
        bins.add(new Bin(sums[bin] / count[bin], right[bin] / (double) count[bin], count[bin]));
      }
    }
    return bins;
  }
}
