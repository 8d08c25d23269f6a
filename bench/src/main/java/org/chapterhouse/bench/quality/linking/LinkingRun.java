package org.chapterhouse.bench.quality.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chapterhouse.bench.quality.words.StemmedPart;

/**
 * What one method made of one part of a corpus under all seeds.
 *
 * @param dev by seed, with the links of dev and test hidden
 * @param test by seed, with the links of test hidden
 */
public record LinkingRun(List<List<Judged>> dev, List<List<Judged>> test) {
  private static final int SEEDS = 5;

  public LinkingRun {
    dev = List.copyOf(dev);
    test = List.copyOf(test);
  }

  static LinkingRun of(StemmedPart part, LinkingMethod method) {
    List<List<Judged>> dev = new ArrayList<>();
    List<List<Judged>> test = new ArrayList<>();
    for (int seed : IntStream.rangeClosed(1, SEEDS).toArray()) {
      Split split = Split.of(part.part(), seed);
      dev.add(judge(part, split, Fold.DEV, method));
      test.add(judge(part, split, Fold.TEST, method));
    }
    return new LinkingRun(dev, test);
  }

  private static List<Judged> judge(
      StemmedPart part, Split split, Fold fold, LinkingMethod method) {
    LinkPredictor predictor = method.ready(id -> split.keeps(id, fold));
    return part.chapters().parallelStream()
        .filter(chapter -> split.of(chapter.chapter().id()) == fold)
        .map(predictor::judge)
        .toList();
  }

  /** Micro score on the dev parts, mean of the seeds. */
  Score devScore(double threshold) {
    return Score.mean(dev.stream().map(judged -> Score.micro(judged, threshold)).toList());
  }

  /** Micro score on the test parts, mean of the seeds. */
  public Score micro(double threshold) {
    return Score.mean(test.stream().map(judged -> Score.micro(judged, threshold)).toList());
  }

  /** Macro score on the test parts, mean of the seeds. */
  public Score macro(double threshold) {
    return Score.mean(test.stream().map(judged -> Score.macro(judged, threshold)).toList());
  }

  /** Lowest and highest micro F1 of the seeds. */
  public double[] range(double threshold) {
    double[] f1 =
        test.stream().mapToDouble(judged -> Score.micro(judged, threshold).f1()).sorted().toArray();
    return new double[] {f1[0], f1[f1.length - 1]};
  }

  /** Share of the hidden links whose target some phrase in the text could have named. */
  public double ceiling() {
    return test.stream().mapToDouble(LinkingRun::ceiling).average().orElse(0);
  }

  private static double ceiling(List<Judged> judged) {
    long hidden = judged.stream().mapToLong(each -> each.hidden().size()).sum();
    long reachable = judged.stream().mapToLong(Judged::reachable).sum();
    return hidden == 0 ? 0 : reachable / (double) hidden;
  }
}
